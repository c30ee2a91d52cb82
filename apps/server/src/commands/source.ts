import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FIELDS, type Field, type FieldMap, type FileFormat } from '../channels/index.ts';
import { type Context, WrongUseError } from './command.ts';

/** A file named on the command line, or standard input for "-". */
export type Source = {
  bytes: AsyncIterable<Uint8Array>;
  /** Bytes in all, or null where that is not known. */
  size: number | null;
  /** Bytes read so far. */
  read: () => number;
  fileName: string;
};

const formats = ['csv', 'tsv', 'jsonl', 'mbox', 'eml'] as const;

/** Options by which a command says how its file is to be read. */
export const fileOptions = {
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
} as const;

export const fileDetails = [
  '--format F           csv, tsv, jsonl, mbox or eml; found from the file when left out',
  '--map FIELD=COLUMN   which column holds which field, as in text=review,at=created; guessed when left out',
];

/** @throws WrongUseError when there is no such file */
export async function openSource(name: string | undefined): Promise<Source> {
  if (!name) throw new WrongUseError('name a FILE, or - for standard input');
  let total = 0;
  const count = async function* (stream: AsyncIterable<Uint8Array>) {
    for await (const chunk of stream) {
      total += chunk.length;
      yield chunk;
    }
  };
  const read = () => total;
  if (name === '-') return { bytes: count(process.stdin), size: null, read, fileName: 'standard input' };
  const found = await stat(name).catch(() => null);
  if (!found?.isFile()) throw new WrongUseError(`there is no file ${name}`);
  return {
    bytes: count(createReadStream(name, { highWaterMark: 256 * 1024 })),
    size: found.size,
    read,
    fileName: name,
  };
}

/** @throws WrongUseError naming what is wrong */
export function fileChoices(values: Context['values']): { format: FileFormat | undefined; map: FieldMap | undefined } {
  const { format } = values;
  if (format !== undefined && !(formats as readonly unknown[]).includes(format)) {
    throw new WrongUseError(`--format should be one of ${formats.join(', ')}, got ${String(format)}`);
  }
  return { format: format as FileFormat | undefined, map: mapOf(values.map) };
}

function mapOf(given: unknown): FieldMap | undefined {
  if (!Array.isArray(given)) return undefined;
  const map: FieldMap = {};
  for (const pair of given.flatMap((text: string) => text.split(','))) {
    const [name = '', ...rest] = pair.split('=');
    const field = fieldNamed(name.trim());
    if (!field || rest.length === 0) {
      throw new WrongUseError(`--map reads FIELD=COLUMN with a field of ${FIELDS.join(', ')}; got "${pair}"`);
    }
    map[field] = rest.join('=').trim();
  }
  return map;
}

/** "author" alone is the handle, as in the interchange guess. */
function fieldNamed(name: string): Field | undefined {
  if (name === 'author') return 'author.handle';
  return FIELDS.find((field) => field === name || field === `author.${name}`);
}

/** "12,000 rows, 40 %, 8,000 a second, 12 s left" */
export function progressLine(rows: number, source: Source, startedAt: number): string {
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = `${Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en')} a second`;
  const share = source.size ? source.read() / source.size : null;
  if (share === null || share <= 0) return `${rows.toLocaleString('en')} rows, ${rate}`;
  const left = Math.ceil((seconds / share) * (1 - share));
  return `${rows.toLocaleString('en')} rows, ${Math.round(share * 100)} %, ${rate}, ${left} s left`;
}
