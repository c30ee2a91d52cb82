import { isUtf8 } from 'node:buffer';
import type { Encoding } from './types.ts';

interface DetectedEncoding {
  encoding: Encoding;
  /** Length of the byte order mark, in bytes. */
  markBytes: number;
}

/**
 * Finds the character set of a text from its first bytes: by byte order mark, by the zeros that UTF-16 leaves in Western
 * text, else UTF-8, and Windows-1252 when the bytes cannot be UTF-8 but read well as Windows-1252.
 *
 * A UTF-8 file with a few damaged lines stays UTF-8, so that only those lines are rejected. JSON lines are UTF-8 by
 * their definition (RFC 8259, 8.1), so there a single damaged line among many is damage, not another character set.
 *
 * @param complete false when `head` may end inside a character
 */
export function detectEncoding(head: Buffer, complete = true): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return { encoding: utf16ByPattern(head) ?? eightBit(complete ? head : withoutCutCharacter(head)), markBytes: 0 };
}

/** UTF-16 without a mark: nearly every second byte of Western text is zero, and hardly any of the others. */
function utf16ByPattern(head: Buffer): Encoding | null {
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

/** Leaves out the last bytes from the last one that begins a character of several bytes. */
function withoutCutCharacter(head: Buffer): Buffer {
  for (let back = 1; back <= 3; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) return head;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
  }
  return head;
}

function eightBit(head: Buffer): Encoding {
  if (isUtf8(head)) return 'utf-8';
  const lines = head.toString('latin1').split('\n');
  const foreign = lines.filter((line) => /[\x80-\xff]/.test(line));
  // Damaged lines beside lines with good multi-byte characters: the file is UTF-8.
  if (foreign.some((line) => isUtf8(Buffer.from(line, 'latin1')))) return 'utf-8';
  if (!foreign.every((line) => WESTERN.test(line))) return 'utf-8';
  const json = /^\s*[{[]/.test(lines[0] ?? '');
  const oneOfMany = foreign.length === 1 && lines.filter((line) => line.trim() !== '').length > 2;
  return json && oneOfMany ? 'utf-8' : 'windows-1252';
}

/**
 * A line in which each byte above 127 makes sense as Windows-1252 in Western text: a small letter beside a letter or
 * alone, a capital before a letter, or a sign such as a euro, a curly quote or a dash.
 */
const WESTERN =
  /^(?:[\0-\x7f]|[\x80\x82\x84-\x87\x8b\x91-\x97\x99\x9b\xa0-\xbf\xd7\xf7]|[\xdf-\xef\xf1-\xf6\xf8-\xfc\x9a\x9c\x9e]|[\xc0-\xcf\xd1-\xd6\xd8-\xdc\x8a\x8c\x8e](?=[A-Za-z\xc0-\xfc])|(?<=[A-Z])[\xc0-\xcf\xd1-\xd6\xd8-\xdc])*$/;

/** Text of the first bytes, for looking at. */
export function decodeHead(head: Buffer, { encoding, markBytes }: DetectedEncoding): string {
  const bytes = head.subarray(markBytes);
  if (encoding === 'windows-1252') return windows1252(bytes);
  if (encoding === 'utf-16le') return bytes.toString('utf16le');
  if (encoding === 'utf-16be') return swapped(bytes.subarray(0, bytes.length - (bytes.length % 2))).toString('utf16le');
  return bytes.toString('utf8');
}

/** Changes a stream to UTF-8 and leaves out the mark of UTF-16. UTF-8 and mail pass as they are. */
export async function* toUtf8(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') yield* utf16ToUtf8(source, encoding === 'utf-16be');
  else if (encoding === 'windows-1252') for await (const piece of source) yield Buffer.from(windows1252(piece));
  else yield* source;
}

/** Windows-1252 from 0x80 to 0x9f; the five bytes that it leaves free stay control characters (WHATWG Encoding). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

async function* utf16ToUtf8(source: AsyncIterable<Buffer>, bigEndian: boolean): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of source) {
    const joined = Buffer.concat([rest, piece]);
    const end = wholeCharacters(joined, bigEndian);
    rest = joined.subarray(end);
    const bytes = joined.subarray(0, end);
    let text = (bigEndian ? swapped(bytes) : bytes).toString('utf16le');
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    first &&= end === 0;
    if (text !== '') yield text.isWellFormed() ? Buffer.from(text) : encodeWithLoneSurrogates(text);
  }
  // Half a character at the very end: bytes that are not valid UTF-8, so that the last record is rejected.
  if (rest.length > 0) yield Buffer.from([0xff]);
}

/** Bytes up to which the characters are whole: no odd byte and no first half of a pair at the end. */
function wholeCharacters(bytes: Buffer, bigEndian: boolean): number {
  const even = bytes.length - (bytes.length % 2);
  const high = even === 0 ? 0 : bytes[even - (bigEndian ? 2 : 1)];
  return high !== undefined && high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

/**
 * A lone surrogate has no form in UTF-8. It becomes the three bytes that it would have, which are not valid UTF-8, so
 * that its line, and only that, is rejected later.
 */
function encodeWithLoneSurrogates(text: string): Buffer {
  const parts = text.split(/(\p{Surrogate})/u).map((part) => {
    const unit = part.charCodeAt(0);
    if (part.length !== 1 || unit < 0xd800 || unit > 0xdfff) return Buffer.from(part);
    return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
  });
  return Buffer.concat(parts);
}
