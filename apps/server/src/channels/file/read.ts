import { BrokenStream, FileProblem } from './errors.ts';
import { openFile, planProblem, reopenFile } from './open.ts';
import { parserFor } from './parsers.ts';
import type { RowParser } from './rows.ts';
import type { ResumeOptions, Row } from './types.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Most rows of one batch. */
const BATCH_ROWS = 1_000;
/** Most pieces of the file whose rows are gathered into one batch, so that long rows never fill the memory. */
const BATCH_PIECES = 16;

/**
 * Reads customer messages out of a file, in constant memory whatever its size. gzip, format, character set and columns
 * are found by looking at the beginning. Bad records come as rejects in their place, and reading goes on after them.
 *
 * @param source the bytes of the file; with `sourceOffset`, of its end part
 * @returns rows in the order of the file, in batches of 1 to 1,000
 * @throws FileProblem when the file cannot be read as a whole: empty, binary, of unknown format, without a text
 */
export async function* readInteractions(
  source: AsyncIterable<Uint8Array>,
  options: ResumeOptions,
): AsyncGenerator<Row[]> {
  const zone = zoneFor(options.timeZone);
  const { resumeFrom } = options;
  const { plan, bytes, start } = resumeFrom
    ? await reopenFile(source, { ...options, resumeFrom })
    : await openFile(source, options);
  const problem = planProblem(plan);
  if (problem) throw problem;
  const rules = { zone, dateOrder: plan.dateOrder, now: options.now };
  yield* parsedRows(bytes, parserFor(plan, start, rules, resumeFrom !== undefined));
}

/** The rows of a file that is open. A stream that breaks off gives a last reject instead of an error. */
export async function* parsedRows(bytes: AsyncIterable<Buffer>, parser: RowParser): AsyncGenerator<Row[]> {
  let fault: string | null = null;
  const gathered: Row[] = [];
  try {
    let pieces = 0;
    for await (const piece of bytes) {
      gathered.push(...(await parser.push(piece)));
      pieces += 1;
      const full = pieces < BATCH_PIECES ? gathered.length - (gathered.length % BATCH_ROWS) : gathered.length;
      if (full === 0) continue;
      yield* batches(gathered.splice(0, full));
      pieces = 0;
    }
  } catch (error) {
    if (!(error instanceof BrokenStream)) {
      yield* batches(gathered);
      throw error;
    }
    fault = error.message;
  }
  yield* batches([...gathered, ...(await parser.end(fault))]);
}

function* batches(rows: Row[]): Generator<Row[]> {
  if (rows.length <= BATCH_ROWS) {
    if (rows.length > 0) yield rows;
    return;
  }
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}

/** @throws FileProblem when there is no such zone */
export function zoneFor(timeZone: string): Zone {
  try {
    return zoneOf(timeZone);
  } catch {
    throw new FileProblem(
      'channels.file_time_zone_unknown',
      `There is no time zone "${timeZone}". Use a name such as Europe/Berlin or UTC.`,
    );
  }
}
