import { isUtf8 } from 'node:buffer';
import { type Line, MAX_RECORD_BYTES, tooLongReason } from './lines.ts';

/** One record of a delimited file; a field in quotes may hold line breaks, so it can span several lines. */
interface CsvRecord {
  /** Physical line at which it starts. */
  line: number;
  offset: number;
  cells: string[];
  /** The record as it stands in the file. */
  raw: string;
  /** Why it cannot be read, if so; `cells` are then of no use. */
  fault: string | null;
}

interface TextLine {
  line: number;
  offset: number;
  text: string;
  fault: string | null;
}

const NOT_UTF8 = 'the line is not valid UTF-8; save the file as UTF-8, or mend the damaged characters';
const BAD_QUOTES = 'the quotes are broken: a field that begins with " must end with ", and a " inside it is doubled';

/**
 * Puts lines together to records after RFC 4180, with any one-character delimiter. A quote inside an unquoted field is
 * an ordinary character. When quotes are broken, only the line on which the trouble starts is given up, and reading
 * begins afresh on the next line, so one lost quote cannot swallow the rest of the file.
 *
 * Each line is looked at a bounded number of times: a line that leaves a quoted field open holds an odd number of
 * quotes, and the next such line closes the field or shows that it is broken.
 */
export class CsvRecords {
  readonly #delimiter: string;
  readonly #newline: string;
  #expected: number | null;
  /** Lines of a record whose quoted field is still open. */
  #held: TextLine[] = [];
  #heldChars = 0;
  #cells: string[] = [];
  #open: string | null = null;
  #found: CsvRecord[] = [];

  /** @param expected columns of a record; null takes the number from the first record */
  constructor(delimiter: string, newline: '\n' | '\r', expected: number | null) {
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#expected = expected;
  }

  push(lines: Line[]): CsvRecord[] {
    this.#found = [];
    for (const line of lines) this.#accept(decoded(line));
    return this.#found;
  }

  /** Gives up what is still open. @param fault why the stream ended early, if it did */
  end(fault: string | null): CsvRecord[] {
    this.#found = [];
    while (this.#held.length > 0) this.#resync(fault ?? BAD_QUOTES);
    return this.#found;
  }

  /** Takes a line, and after a fault the held lines again, in order. */
  #accept(first: TextLine): void {
    const waiting = [first];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const again = this.#take(next);
      for (let i = again.length - 1; i >= 0; i -= 1) waiting.push(again[i] as TextLine);
    }
  }

  /** Returns the lines that have to be read once more. */
  #take(line: TextLine): TextLine[] {
    const continued = this.#held.length > 0;
    if (!continued && isBlank(line.text) && line.fault === null) return [];
    if (line.fault !== null && line.fault !== NOT_UTF8) {
      if (continued) return [...this.#giveUpFirst(BAD_QUOTES), line];
      this.#reject(line, line.fault);
      return [];
    }
    if (!continued && line.text.indexOf('"') === -1) {
      this.#finish([line], splitPlain(line.text, this.#delimiter));
      return [];
    }
    return this.#scanned(line, this.#scan(line.text, continued));
  }

  #scanned(line: TextLine, outcome: 'complete' | 'open' | 'broken'): TextLine[] {
    if (outcome === 'broken' && this.#held.length === 0) {
      this.#clear();
      this.#reject(line, BAD_QUOTES);
      return [];
    }
    this.#held.push(line);
    this.#heldChars += line.text.length + 1;
    if (outcome === 'broken') return this.#giveUpFirst(BAD_QUOTES);
    if (outcome === 'open') {
      return this.#heldChars > MAX_RECORD_BYTES ? this.#giveUpFirst(tooLongReason(this.#heldChars)) : [];
    }
    const [cells, lines] = [this.#cells, this.#held];
    if (lines.length > 1 && this.#swallowedGoodRow(cells, lines)) return this.#giveUpFirst(BAD_QUOTES);
    this.#clear();
    this.#finish(lines, cells);
    return [];
  }

  /** A record over several lines with the wrong number of columns, whose second line alone would be right. */
  #swallowedGoodRow(cells: string[], lines: TextLine[]): boolean {
    if (this.#expected === null || this.#expected < 2 || cells.length === this.#expected) return false;
    return splitPlain(lines[1]?.text ?? '', this.#delimiter).length === this.#expected;
  }

  #finish(lines: TextLine[], cells: string[]): void {
    const [first] = lines;
    if (!first) return;
    this.#expected ??= cells.length;
    const raw = lines.length === 1 ? first.text : lines.map((line) => line.text).join(this.#newline);
    const damaged = lines.find((line) => line.fault !== null)?.fault ?? null;
    const uneven = cells.length === this.#expected ? null : `expected ${this.#expected} columns, found ${cells.length}`;
    this.#found.push({ line: first.line, offset: first.offset, cells, raw, fault: damaged ?? uneven });
  }

  #giveUpFirst(reason: string): TextLine[] {
    const [first, ...rest] = this.#held;
    this.#clear();
    if (first) this.#reject(first, first.fault ?? reason);
    return rest;
  }

  #resync(reason: string): void {
    for (const line of this.#giveUpFirst(reason)) this.#accept(line);
  }

  #reject(line: TextLine, fault: string): void {
    this.#found.push({ line: line.line, offset: line.offset, cells: [], raw: line.text, fault });
  }

  #clear(): void {
    this.#held = [];
    this.#heldChars = 0;
    this.#cells = [];
    this.#open = null;
  }

  /** Reads the fields of one line; `continued` when a quoted field of the line before is still open. */
  #scan(text: string, continued: boolean): 'complete' | 'open' | 'broken' {
    if (continued) this.#open += this.#newline;
    let at = 0;
    while (true) {
      const quoted = this.#open !== null || text.charCodeAt(at) === 0x22;
      if (!quoted) {
        const end = text.indexOf(this.#delimiter, at);
        if (end === -1) {
          this.#cells.push(withoutReturn(text.slice(at)));
          return 'complete';
        }
        this.#cells.push(text.slice(at, end));
        at = end + 1;
        continue;
      }
      if (this.#open === null) {
        this.#open = '';
        at += 1;
      }
      const end = this.#scanQuoted(text, at);
      if (end === -1) return 'open';
      if (end === text.length || (end === text.length - 1 && text.endsWith('\r'))) return 'complete';
      if (text[end] !== this.#delimiter) return 'broken';
      at = end + 1;
    }
  }

  /** Reads on in a quoted field; returns the place after its closing quote, or -1 when the line ends before. */
  #scanQuoted(text: string, from: number): number {
    let at = from;
    while (true) {
      const quote = text.indexOf('"', at);
      if (quote === -1) {
        this.#open += text.slice(at);
        return -1;
      }
      this.#open += text.slice(at, quote);
      if (text.charCodeAt(quote + 1) !== 0x22) {
        this.#cells.push(this.#open ?? '');
        this.#open = null;
        return quote + 1;
      }
      this.#open += '"';
      at = quote + 2;
    }
  }
}

function decoded(line: Line): TextLine {
  const whole = line.bytes.toString('utf8');
  const text = line.fault === null ? whole : whole.slice(0, 200);
  const fault = line.fault ?? (isUtf8(line.bytes) ? null : NOT_UTF8);
  return { line: line.line, offset: line.offset, text, fault };
}

function isBlank(text: string): boolean {
  return text.length < 100 && /^ *\r?$/.test(text);
}

function splitPlain(text: string, delimiter: string): string[] {
  return withoutReturn(text).split(delimiter);
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** A cell as RFC 4180 writes it: in quotes only where it must be. */
export function csvCell(value: string, delimiter = ','): string {
  const special = value.includes(delimiter) || /["\r\n]/.test(value) || /^\s|\s$/.test(value);
  return special ? `"${value.replaceAll('"', '""')}"` : value;
}
