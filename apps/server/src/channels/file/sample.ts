import { CsvRecords } from './csv.ts';
import { looksLikeHeader } from './header.ts';
import { isObject, type JsonObject, parseJsonLine } from './json.ts';
import { JsonArraySplitter } from './jsonArray.ts';
import { LineSplitter, type Position } from './lines.ts';
import type { SampleRow } from './profile.ts';
import type { Plan } from './types.ts';

/** Rows looked at to guess columns. */
const SAMPLE_ROWS = 1_000;
const MAX_DEPTH = 3;
/** Columns of JSON lines that are looked at; objects whose keys are data would otherwise give any number. */
const MAX_COLUMNS = 300;

interface Sample {
  columns: string[];
  rows: SampleRow[];
  hasHeader: boolean;
  notes: string[];
}

const START: Position = { offset: 0, line: 1 };

/**
 * Takes columns and first rows out of the beginning of a file.
 *
 * @param head in UTF-8, without byte order mark
 * @param complete true when `head` is the whole file, so that its last line is whole
 */
export function takeSample(
  head: Buffer,
  complete: boolean,
  plan: Pick<Plan, 'format' | 'layout' | 'delimiter' | 'newline'>,
): Sample {
  if (plan.format === 'jsonl') return jsonSample(head, complete, plan.layout);
  if (plan.format === 'csv' || plan.format === 'tsv')
    return csvSample(head, complete, plan.delimiter ?? ',', plan.newline);
  return { columns: [], rows: [], hasHeader: false, notes: [] };
}

function csvSample(head: Buffer, complete: boolean, delimiter: string, newline: '\n' | '\r'): Sample {
  const splitter = new LineSplitter(START, newline);
  const lines = splitter.push(head);
  if (complete) lines.push(...splitter.end());
  const parser = new CsvRecords(delimiter, newline, null);
  const records = parser.push(lines.slice(0, SAMPLE_ROWS));
  if (complete) records.push(...parser.end(null));
  const [first, ...others] = records;
  const good = others.filter((record) => record.fault === null).map((record) => record.cells);
  if (!first) return { columns: [], rows: [], hasHeader: true, notes: [] };
  if (looksLikeHeader(first.cells)) return { ...uniqueNames(first.cells), rows: good, hasHeader: true };
  const columns = first.cells.map((_cell, index) => `column ${index + 1}`);
  const note = 'The first row looks like data, so the columns are named column 1, column 2 and so on.';
  return { columns, rows: [first.cells, ...good], hasHeader: false, notes: [note] };
}

/** Makes the names of columns unique: the second `name` becomes `name (2)`, and a blank one is named by its place. */
function uniqueNames(header: readonly string[]): { columns: string[]; notes: string[] } {
  const seen = new Set<string>();
  const notes: string[] = [];
  const columns = header.map((cell, index) => {
    const given = cell.trim();
    const wanted = given === '' ? `column ${index + 1}` : given;
    let name = wanted;
    for (let n = 2; seen.has(name); n += 1) name = `${wanted} (${n})`;
    seen.add(name);
    if (name !== wanted) notes.push(`Two columns are named "${wanted}"; column ${index + 1} is called "${name}" here.`);
    return name;
  });
  return { columns, notes };
}

function jsonSample(head: Buffer, complete: boolean, layout: Plan['layout']): Sample {
  const splitter = layout === 'array' ? new JsonArraySplitter(START, false) : new LineSplitter(START);
  const lines = splitter.push(head);
  if (complete) lines.push(...splitter.end());
  const objects = lines.slice(0, SAMPLE_ROWS).flatMap((line) => {
    const parsed = parseJsonLine(line);
    return parsed && 'object' in parsed ? [flatten(parsed.object)] : [];
  });
  const columns = [...new Set(objects.flatMap((object) => [...object.keys()]))].slice(0, MAX_COLUMNS);
  const rows = objects.map((object) => columns.map((name) => object.get(name) ?? ''));
  return { columns, rows, hasHeader: false, notes: [] };
}

/** Values by dotted name; lists become JSON text. */
function flatten(object: JsonObject, prefix = '', depth = 1, into = new Map<string, string>()): Map<string, string> {
  for (const key of Object.keys(object)) {
    const value = object[key];
    const name = prefix + key;
    if (isObject(value) && depth < MAX_DEPTH) flatten(value, `${name}.`, depth + 1, into);
    else if (value === null || value === undefined) into.set(name, '');
    else into.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return into;
}
