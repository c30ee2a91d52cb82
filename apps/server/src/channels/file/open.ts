import { inPieces, type Peeked, peek, skipBytes } from './bytes.ts';
import { decodeHead, detectEncoding, toUtf8 } from './encoding.ts';
import { FileProblem } from './errors.ts';
import { detectDelimiter, detectFormat, detectNewline } from './format.ts';
import { guessMapping } from './guess.ts';
import { gunzip, isGzip } from './gunzip.ts';
import type { Position } from './lines.ts';
import { columnParts } from './mapping.ts';
import type { SampleRow } from './profile.ts';
import { takeSample } from './sample.ts';
import type {
  Checkpoint,
  Field,
  FieldMap,
  FileFormat,
  MappingGuess,
  Plan,
  ReadOptions,
  ResumeOptions,
} from './types.ts';

/** Bytes looked at before anything is decided. */
const HEAD_BYTES = 256 * 1024;

export interface OpenedFile {
  plan: Plan;
  mapping: MappingGuess;
  rows: SampleRow[];
  notes: string[];
  /** The uncompressed bytes from `start` on, in UTF-8 for all but mail. */
  bytes: AsyncIterable<Buffer>;
  start: Position;
}

/**
 * Looks at the beginning of a file and decides how to read it.
 *
 * @throws FileProblem when it cannot be read as a whole
 */
export async function openFile(source: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<OpenedFile> {
  const outer = await peek(inPieces(source), 2);
  const compressed = isGzip(outer.head);
  const inner = await peek(compressed ? gunzip(outer.all) : outer.all, HEAD_BYTES);
  try {
    return describe(inner, compressed, options);
  } catch (error) {
    await inner.all.return(undefined);
    throw error;
  }
}

function describe(inner: Peeked, compressed: boolean, options: ReadOptions): OpenedFile {
  const format = formatOf(inner.head, options);
  const detected = isMail(format)
    ? { encoding: 'binary' as const, markBytes: 0 }
    : detectEncoding(inner.head, inner.complete);
  const { encoding } = detected;
  const text = decodeHead(inner.head, detected);
  const shape = {
    format,
    layout: format === 'jsonl' && text.trimStart().startsWith('[') ? ('array' as const) : ('lines' as const),
    delimiter: format === 'tsv' ? '\t' : format === 'csv' ? detectDelimiter(text) : null,
    newline: format === 'csv' || format === 'tsv' ? detectNewline(text) : ('\n' as const),
  };
  const utf8Head = encoding === 'utf-8' ? inner.head.subarray(detected.markBytes) : Buffer.from(text.toWellFormed());
  const sample = takeSample(utf8Head, inner.complete, shape);
  const mapping = guessMapping(sample.columns, sample.rows, options);
  const { columns, hasHeader } = sample;
  const plan: Plan = {
    ...shape,
    encoding,
    compressed,
    columns,
    hasHeader,
    map: { ...refused(options.map), ...mapOf(mapping) },
    dateOrder: mapping.dateOrder,
  };
  const skipped = encoding === 'utf-8' ? detected.markBytes : 0;
  return {
    plan,
    mapping,
    rows: sample.rows,
    notes: sample.notes,
    bytes: skipBytes(toUtf8(inner.all, encoding), skipped),
    start: { offset: skipped, line: 1 },
  };
}

function formatOf(head: Buffer, options: ReadOptions): FileFormat {
  if (!options.format) return detectFormat(head, options.fileName);
  // A told format is trusted, but what nothing could read is still refused.
  detectFormat(head, `told.${options.format}`);
  return options.format;
}

export function isMail(format: FileFormat): boolean {
  return format === 'mbox' || format === 'eml';
}

function mapOf(mapping: MappingGuess): FieldMap {
  const map: FieldMap = {};
  for (const [field, guess] of Object.entries(mapping.fields)) map[field as Field] = guess.column;
  return map;
}

/** Fields that the person said no column holds, so that a column of that very name is not read as the field either. */
function refused(map: FieldMap = {}): FieldMap {
  return Object.fromEntries(Object.entries(map).filter(([, column]) => column === ''));
}

/**
 * What keeps a file from being read with this plan; null when nothing does. JSON lines may carry a column that the
 * sample does not show, so only the text must be there.
 */
export function planProblem({ format, columns, map }: Plan): FileProblem | null {
  if (isMail(format)) return null;
  if (columns.length === 0 && format !== 'jsonl') {
    const message =
      'The first row, which names the columns, cannot be read. Mend its quotes or its damaged characters.';
    return new FileProblem('channels.file_text_column_missing', message);
  }
  const known = (name: string) => columns.includes(name);
  const listed = columns.map((name) => `"${name}"`).join(', ');
  for (const [field, column] of Object.entries(map)) {
    if (column === '' || (format === 'jsonl' && (field !== 'text' || columns.length === 0))) continue;
    if (columnParts(column, known).every(known)) continue;
    const message = `There is no column "${column}" for ${field}. The columns are ${listed}.`;
    return new FileProblem('channels.file_column_unknown', message);
  }
  if (map.text || (format === 'jsonl' && columns.length === 0)) return null;
  return new FileProblem(
    'channels.file_text_column_missing',
    `No column looks like the text of the messages. The columns are ${listed}. Say which one it is.`,
  );
}

/** Byte of the file at which a source for this checkpoint may begin; 0 when the file has to be read from its start. */
export function seekPosition({ offset, plan }: Checkpoint): number {
  const bytesAreKept = plan.encoding === 'utf-8' || plan.encoding === 'binary';
  return plan.compressed || !bytesAreKept ? 0 : offset;
}

/** Opens a file at a checkpoint: what was decided before holds, and everything before the record is passed over. */
export async function reopenFile(
  source: AsyncIterable<Uint8Array>,
  { resumeFrom, sourceOffset = 0 }: ResumeOptions & { resumeFrom: Checkpoint },
): Promise<{ plan: Plan; bytes: AsyncIterable<Buffer>; start: Position }> {
  const { plan, offset, line } = resumeFrom;
  if (sourceOffset > seekPosition(resumeFrom)) {
    throw new FileProblem(
      'channels.file_checkpoint_mismatch',
      `The source begins at byte ${sourceOffset}, after byte ${seekPosition(resumeFrom)} where reading has to go on. Open it there or earlier.`,
    );
  }
  const outer = await peek(inPieces(source), 2);
  if (sourceOffset === 0 && plan.compressed !== isGzip(outer.head)) {
    throw new FileProblem(
      'channels.file_checkpoint_mismatch',
      'This is not the file that was begun: one is gzip and the other is not. Choose the same file, or import this one anew.',
    );
  }
  const inner = plan.compressed ? gunzip(outer.all) : outer.all;
  return { plan, bytes: skipBytes(toUtf8(inner, plan.encoding), offset - sourceOffset), start: { offset, line } };
}
