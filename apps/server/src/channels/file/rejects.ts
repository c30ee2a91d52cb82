import { csvCell } from './csv.ts';
import { REASON_COLUMN } from './mapping.ts';
import type { Plan, RejectRow } from './types.ts';

type Reject = Pick<RejectRow, 'line' | 'reason' | 'raw'>;

/** A reject as programs read it: one JSON object with `line`, `reason` and `raw`. */
export function rejectAsJson({ line, reason, raw }: Reject): string {
  return JSON.stringify({ line, reason, raw });
}

/** A file of rejects that a person mends and brings back: the records as they came, each with its reason. */
export interface MendableFile {
  /** Ending of the file's name, without dot. */
  extension: 'csv' | 'tsv' | 'jsonl';
  /** First line with its line break; empty where the format has none. */
  header: string;
  /** One reject, with its line break. */
  record(reject: Reject): string;
}

/**
 * How the rejects of a file are written so that they can be mended and brought back. A table has the reason in its first
 * column, where it lines up however many columns the row has. A JSON object has it in the field `parley_reason`. Both
 * are passed over on return. Mails are listed as JSON, as they are mended where they came from.
 */
export function mendableRejects(plan: Pick<Plan, 'format' | 'delimiter' | 'columns' | 'hasHeader'>): MendableFile {
  if (plan.format === 'jsonl') {
    return { extension: 'jsonl', header: '', record: ({ reason, raw }) => `${jsonWithReason(raw, reason)}\n` };
  }
  if (plan.format === 'mbox' || plan.format === 'eml') {
    return { extension: 'jsonl', header: '', record: (reject) => `${rejectAsJson(reject)}\n` };
  }
  return mendableTable(plan.format, plan.delimiter ?? ',', plan.columns);
}

function mendableTable(extension: 'csv' | 'tsv', delimiter: string, columns: string[]): MendableFile {
  const mendedBefore = columns[0] === REASON_COLUMN;
  const names = mendedBefore ? columns : [REASON_COLUMN, ...columns];
  return {
    extension,
    header: `${names.map((name) => csvCell(name, delimiter)).join(delimiter)}\n`,
    record({ reason, raw }) {
      const row = mendedBefore ? withoutFirstCell(raw, delimiter) : raw;
      return `${csvCell(reason, delimiter)}${delimiter}${row.replace(/\r$/, '')}\n`;
    },
  };
}

/** Drops the reason of the time before. */
function withoutFirstCell(raw: string, delimiter: string): string {
  const end = raw.startsWith('"') ? raw.search(/(?<!")(?:"")*"(?!")/) : -1;
  const at = raw.indexOf(delimiter, Math.max(0, end));
  return at === -1 ? raw : raw.slice(at + 1);
}

/** Puts the reason into the text of the object, so that everything else stays to the letter. */
function jsonWithReason(raw: string, reason: string): string {
  const line = raw.replaceAll(/\r?\n/g, ' ');
  if (!isJsonObject(line)) return line;
  const field = `"${REASON_COLUMN}":${JSON.stringify(reason)}`;
  const bare = line.replace(new RegExp(`^(\\s*\\{)\\s*"${REASON_COLUMN}"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"\\s*,?`), '$1');
  return bare.replace(/^\s*\{\s*/, (open) => `${open.trimEnd()}${field}${/^\s*\{\s*\}/.test(bare) ? '' : ','}`);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
