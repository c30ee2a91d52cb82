import { readEmail } from './email.ts';
import type { InteractionRules } from './interaction.ts';
import { type Line, LineSplitter, type Position, tooLongReason } from './lines.ts';
import { RowMaker, type RowParser } from './rows.ts';
import type { Plan, Row } from './types.ts';

/** Largest mail that is read, in bytes: what mail servers commonly take, so that photos do not cost the words. */
const MAX_MAIL_BYTES = 26_214_400;
/** Bytes shown of a mail that cannot be read; its beginning names sender and subject. */
const SHOWN_BYTES = 2_000;
/** The line that begins a mail in an mbox (RFC 4155), such as `From ann@example.org Sun Feb 22 12:03:11 2015`. */
const SEPARATOR = /^From .*?((?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)?.*)\r?$/;
const FROM = Buffer.from('From ');
const NEWLINE = Buffer.from('\n');

/** Cuts a mailbox into mails, or takes a single mail, and reads each. */
export class MailParser implements RowParser {
  readonly #isMailbox: boolean;
  readonly #splitter: LineSplitter;
  readonly #rows: RowMaker;
  #start: Position;
  #received: string | null = null;
  #pieces: Buffer[] = [];
  #bytes = 0;
  #fault: string | null = null;
  #afterBlank = true;

  constructor(plan: Plan, start: Position, rules: InteractionRules) {
    this.#isMailbox = plan.format === 'mbox';
    this.#splitter = new LineSplitter(start, '\n', MAX_MAIL_BYTES);
    this.#rows = new RowMaker(plan, rules);
    this.#start = start;
  }

  async push(piece: Buffer): Promise<Row[]> {
    const rows: Row[] = [];
    for (const line of this.#splitter.push(piece)) await this.#take(line, rows);
    return rows;
  }

  async end(fault: string | null): Promise<Row[]> {
    const rows: Row[] = [];
    for (const line of this.#splitter.end()) await this.#take(line, rows);
    if (fault === null) await this.#finish(rows);
    else rows.push(this.#rows.reject(this.#start, fault, this.#shown()));
    return rows;
  }

  async #take(line: Line, rows: Row[]): Promise<void> {
    const separator = this.#isMailbox && this.#afterBlank ? separatorOf(line.bytes) : null;
    if (separator !== null) {
      await this.#finish(rows);
      this.#start = { line: line.line, offset: line.offset };
      this.#received = separator;
    } else {
      if (line.fault !== null) this.#fault = line.fault;
      this.#keep(this.#isMailbox ? unquoted(line.bytes) : line.bytes);
    }
    this.#afterBlank = line.bytes.length === 0 || (line.bytes.length === 1 && line.bytes[0] === 0x0d);
  }

  #keep(bytes: Buffer): void {
    this.#bytes += bytes.length + 1;
    if (this.#bytes > MAX_MAIL_BYTES) {
      this.#fault = tooLongReason(this.#bytes, MAX_MAIL_BYTES);
      this.#pieces = [Buffer.from(this.#shownBytes())];
    } else this.#pieces.push(bytes, NEWLINE);
  }

  async #finish(rows: Row[]): Promise<void> {
    const at = this.#start;
    const bytes = Buffer.concat(this.#pieces);
    const shown = this.#shown();
    const [fault, received] = [this.#fault, this.#received];
    this.#pieces = [];
    this.#bytes = 0;
    this.#fault = null;
    this.#received = null;
    if (bytes.toString('latin1', 0, 1_000).trim() === '' && received === null) return;
    const read = fault === null ? await readEmail(bytes, received) : { reason: fault };
    rows.push(
      'reason' in read ? this.#rows.reject(at, read.reason, shown) : this.#rows.row(at, read.record, () => shown),
    );
  }

  #shownBytes(): Buffer {
    const few: Buffer[] = [];
    for (let i = 0, length = 0; i < this.#pieces.length && length < SHOWN_BYTES; i += 1) {
      const piece = this.#pieces[i] as Buffer;
      few.push(piece);
      length += piece.length;
    }
    return Buffer.concat(few).subarray(0, SHOWN_BYTES);
  }

  #shown(): string {
    return this.#shownBytes().toString('utf8');
  }
}

/** The date on the line that begins a mail; null for any other line. */
function separatorOf(bytes: Buffer): string | null {
  if (bytes.length > 1_000 || !bytes.subarray(0, FROM.length).equals(FROM)) return null;
  return SEPARATOR.exec(bytes.toString('latin1'))?.[1] ?? null;
}

/** Takes away the one `>` that an mbox puts before lines that begin with `From `. */
function unquoted(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x3e) return bytes;
  let quotes = 1;
  while (bytes[quotes] === 0x3e) quotes += 1;
  return bytes.subarray(quotes, quotes + FROM.length).equals(FROM) ? bytes.subarray(1) : bytes;
}
