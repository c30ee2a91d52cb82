import type { InteractionRules } from './interaction.ts';
import { type OpenedFile, openFile, planProblem } from './open.ts';
import { parserFor } from './parsers.ts';
import { parsedRows, zoneFor } from './read.ts';
import type { Preview, ReadOptions, Row } from './types.ts';

const PREVIEW_ROWS = 50;
const SAMPLE_VALUES = 5;
const SAMPLE_CHARACTERS = 200;

/**
 * Looks at the beginning of a file: how it would be read, and its first 50 records.
 *
 * @throws FileProblem when it cannot be read at all. What a person can mend by choosing columns is told in `problem`.
 */
export async function previewFile(source: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Preview> {
  const zone = zoneFor(options.timeZone);
  const file = await openFile(source, options);
  const { plan, mapping, notes } = file;
  const problem = planProblem(plan);
  const rules = { zone, dateOrder: plan.dateOrder, now: options.now };
  const rows = await firstRows(file, rules, problem ? 0 : PREVIEW_ROWS);
  return {
    format: plan.format,
    compressed: plan.compressed,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    columns: plan.columns.map((name, index) => ({ name, samples: samplesOf(file, index) })),
    mapping,
    interactions: rows.flatMap((row) => (row.kind === 'interaction' ? [row.interaction] : [])),
    rejects: rows.flatMap((row) =>
      row.kind === 'reject' ? [{ line: row.line, reason: row.reason, raw: row.raw }] : [],
    ),
    notes,
    problem: problem ? { code: problem.code, message: problem.message } : null,
  };
}

async function firstRows({ plan, start, bytes }: OpenedFile, rules: InteractionRules, count: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const rows of parsedRows(bytes, parserFor(plan, start, rules, false))) {
    found.push(...rows);
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

/** A few different values of one column. */
function samplesOf({ rows }: OpenedFile, index: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const value = (row[index] ?? '').slice(0, SAMPLE_CHARACTERS);
    if (value.trim() !== '') samples.add(value.toWellFormed());
    if (samples.size === SAMPLE_VALUES) break;
  }
  return [...samples];
}
