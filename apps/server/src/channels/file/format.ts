import { CsvRecords } from './csv.ts';
import { decodeHead, detectEncoding } from './encoding.ts';
import { FileProblem } from './errors.ts';
import { hasKnownName } from './header.ts';
import { LineSplitter } from './lines.ts';
import type { FileFormat } from './types.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** First bytes of kinds of file that people choose by mistake, and what to do instead. */
const FOREIGN: [magic: string, what: string][] = [
  ['PK\x03\x04', 'a ZIP archive or an Excel workbook. Save the sheet as CSV (UTF-8), or unpack the archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document. Save the sheet as CSV (UTF-8)'],
  ['%PDF', 'a PDF. Export the messages as CSV instead'],
  ['SQLite format 3', 'an SQLite database. Export the table as CSV'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['7z\xbc\xaf', 'a 7z archive. Unpack it first'],
  ['BZh', 'a bzip2 archive. Unpack it first, or use gzip'],
  ['\xfd7zXZ', 'an xz archive. Unpack it first, or use gzip'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive. Unpack it first, or use gzip'],
  ['PAR1', 'a Parquet file. Export it as CSV or JSON lines'],
];

const FORMATS_READ = 'Parley reads CSV, TSV, JSON lines, mbox and eml, plain or as .gz';
const MAILBOX_START = /^From .+ \d{1,2}:\d\d/;
const MAIL_HEADER =
  /^(?:received|return-path|from|to|date|subject|message-id|mime-version|delivered-to|content-type|x-[\w-]+):/i;
const FIELD_NAME = /^[\p{L}\p{N}_ .()/-]{1,60}$/u;

/**
 * Tells the format of a file: by its content where that is plain (JSON, mail), then by its name, then by columns that
 * repeat from line to line.
 *
 * @param firstBytes uncompressed; some thousand are enough
 * @throws FileProblem when the file is empty, binary, or of no known format
 */
export function detectFormat(firstBytes: Uint8Array, fileName?: string): FileFormat {
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, firstBytes.byteLength);
  if (head.length === 0)
    throw new FileProblem('channels.file_empty', 'The file is empty. Choose a file with messages.');
  const text = decodeHead(head, detectEncoding(head));
  refuseBinary(head, text);
  if (text.trim() === '') {
    throw new FileProblem('channels.file_empty', 'The file holds only blank lines. Choose a file with messages.');
  }
  const format = byContent(text) ?? byName(fileName) ?? byColumns(text);
  if (format) return format;
  throw new FileProblem(
    'channels.file_format_unknown',
    `The format of the file cannot be told. ${FORMATS_READ}. Say which with --format, or give the first line of a CSV file the names of its columns.`,
  );
}

function refuseBinary(head: Buffer, text: string): void {
  const start = head.toString('latin1', 0, 16);
  const foreign = FOREIGN.find(([magic]) => start.startsWith(magic));
  const sample = text.slice(0, 16_384);
  const controls = sample.replace(/[^\p{Cc}\ufffd]|[\t\n\v\f\r]/gu, '').length;
  if (!foreign && controls < Math.max(4, sample.length * 0.1)) return;
  const what = foreign ? foreign[1] : 'binary data, not text';
  throw new FileProblem('channels.file_binary', `The file is ${what}. ${FORMATS_READ}.`);
}

function byContent(text: string): FileFormat | null {
  const start = text.trimStart();
  if (MAILBOX_START.test(start)) return 'mbox';
  if (/^\{\s*(?:"|\}|$)/.test(start) || /^\[\s*(?:[{\]]|$)/.test(start) || mostlyObjects(start)) return 'jsonl';
  const [first = '', second = ''] = start.split(/\r?\n/, 2);
  const isMail = MAIL_HEADER.test(first) && (MAIL_HEADER.test(second) || /^\s/.test(second) || second === '');
  return isMail ? 'eml' : null;
}

/** JSON lines of which the first is damaged. */
function mostlyObjects(text: string): boolean {
  const lines = text.split('\n', 20).filter((line) => line.trim() !== '');
  return lines.filter((line) => /^\s*\{\s*"/.test(line)).length > lines.length / 2;
}

function byName(fileName: string | undefined): FileFormat | null {
  const extension = /\.([a-z]+)$/.exec((fileName ?? '').toLowerCase().replace(/\.gz$/, ''))?.[1];
  switch (extension) {
    case 'csv':
    case 'tsv':
    case 'mbox':
    case 'eml':
      return extension;
    case 'tab':
      return 'tsv';
    case 'jsonl':
    case 'ndjson':
    case 'json':
      return 'jsonl';
    default:
      return null;
  }
}

function byColumns(text: string): FileFormat | null {
  const { delimiter, header, even } = bestDelimiter(text);
  const isTable = header.length >= 2 ? even >= 0.8 || hasKnownName(header) : hasKnownName(header);
  if (!isTable) return null;
  return delimiter === '\t' ? 'tsv' : 'csv';
}

/** The delimiter with which most records have as many columns as the header; a comma when there is one column only. */
export function detectDelimiter(text: string): string {
  return bestDelimiter(text).delimiter;
}

interface DelimiterGuess {
  delimiter: string;
  /** Cells of the first record. */
  header: string[];
  /** Share of the first records that have as many columns. */
  even: number;
}

function bestDelimiter(text: string): DelimiterGuess {
  const guesses = DELIMITERS.map((delimiter) => evenness(text, delimiter));
  const [best] = guesses
    .filter(({ header }) => header.length >= 2)
    .sort((a, b) => b.even - a.even || b.header.length - a.header.length);
  return best ?? evenness(text, ',');
}

function evenness(text: string, delimiter: string): DelimiterGuess {
  const newline = detectNewline(text);
  const splitter = new LineSplitter({ offset: 0, line: 1 }, newline);
  const lines = splitter.push(Buffer.from(text.slice(0, 64 * 1024)));
  if (text.length <= 64 * 1024) lines.push(...splitter.end());
  const records = new CsvRecords(delimiter, newline, null).push(lines.slice(0, 101));
  const header = records[0]?.fault === null ? records[0].cells : [];
  // A delimiter that cuts sentences leaves cells that no column would be named.
  const named = header.every((cell) => cell.trim() === '' || FIELD_NAME.test(cell.trim())) ? 1 : 0.9;
  const even = records.filter((record) => record.fault === null).length / Math.max(1, records.length);
  return { delimiter, header, even: even * named };
}

/** Old Macintosh files end lines with a carriage return alone. */
export function detectNewline(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}
