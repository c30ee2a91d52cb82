import { type Line, MAX_RECORD_BYTES, type Position, type Splitter, tooLongReason } from './lines.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SHOWN_BYTES = 800;

type State = 'before' | 'between' | 'element' | 'string' | 'escape' | 'broken' | 'after';

/**
 * Cuts one top-level JSON list into its elements, in constant memory. A line break inside a string, which JSON forbids,
 * ends a broken element; reading goes on at the next line that begins with an object.
 */
export class JsonArraySplitter implements Splitter {
  #state: State;
  #depth = 0;
  #offset: number;
  #line: number;
  #start: Position = { offset: 0, line: 0 };
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #lineIsBlank = true;
  #found: Line[] = [];

  /** @param inside true when the stream begins between two elements, as after a checkpoint */
  constructor(start: Position, inside: boolean) {
    this.#offset = start.offset;
    this.#line = start.line;
    this.#state = inside ? 'between' : 'before';
  }

  get position(): Position {
    return { offset: this.#offset, line: this.#line };
  }

  push(piece: Buffer): Line[] {
    this.#found = [];
    let from = this.#inElement() ? 0 : -1;
    for (let i = 0; i < piece.length; i += 1) {
      const byte = piece[i] ?? 0;
      const wasInside = this.#inElement();
      const endsBefore = this.#step(byte);
      if (!wasInside && this.#inElement()) {
        this.#start = this.position;
        from = i;
      }
      if (wasInside && !this.#inElement()) {
        this.#keep(piece.subarray(from, endsBefore ? i : i + 1));
        this.#finish(this.#state === 'broken' ? 'this is not valid JSON: a line break inside a string' : null);
        from = -1;
      }
      this.#offset += 1;
      if (byte === NEWLINE) this.#line += 1;
    }
    if (from !== -1) this.#keep(piece.subarray(from));
    return this.#found;
  }

  end(): Line[] {
    this.#found = [];
    if (this.#inElement()) this.#finish('the file ends inside this record');
    else if (this.#state !== 'after') {
      this.#start = this.position;
      this.#finish('the list is never closed with "]"; the file may be cut off here');
    }
    return this.#found;
  }

  #inElement(): boolean {
    return this.#state === 'element' || this.#state === 'string' || this.#state === 'escape';
  }

  /** Takes one byte. Returns true when it ends an element without belonging to it. */
  #step(byte: number): boolean {
    switch (this.#state) {
      case 'before':
        if (byte === OPEN_LIST) this.#state = 'between';
        return false;
      case 'between':
        if (byte === CLOSE_LIST) this.#state = 'after';
        else if (byte > 0x20 && byte !== COMMA) this.#open(byte);
        return false;
      case 'element':
        return this.#inside(byte);
      case 'string':
        return this.#inString(byte);
      case 'escape':
        this.#state = 'string';
        return false;
      case 'broken':
        if (byte === OPEN_OBJECT && this.#lineIsBlank) this.#open(byte);
        else if (byte === NEWLINE) this.#lineIsBlank = true;
        else if (byte > 0x20) this.#lineIsBlank = false;
        return false;
      case 'after':
        if (byte > 0x20) this.#open(byte);
        return false;
    }
  }

  #open(byte: number): void {
    this.#depth = byte === OPEN_OBJECT || byte === OPEN_LIST ? 1 : 0;
    this.#state = byte === QUOTE ? 'string' : 'element';
  }

  #inside(byte: number): boolean {
    if (byte === QUOTE) this.#state = 'string';
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth -= 1;
      if (this.#depth <= 0) this.#state = this.#depth < 0 ? 'after' : 'between';
      return this.#depth < 0;
    } else if (byte === COMMA && this.#depth === 0) {
      this.#state = 'between';
      return true;
    }
    return false;
  }

  #inString(byte: number): boolean {
    if (byte === QUOTE) this.#state = 'element';
    else if (byte === BACKSLASH) this.#state = 'escape';
    if (byte !== NEWLINE) return false;
    this.#state = 'broken';
    this.#lineIsBlank = true;
    return true;
  }

  #keep(bytes: Buffer): void {
    if (this.#keptBytes <= MAX_RECORD_BYTES) this.#kept.push(bytes);
    else if (this.#kept.length > 1) this.#kept = [Buffer.concat(this.#kept).subarray(0, SHOWN_BYTES)];
    this.#keptBytes += bytes.length;
  }

  #finish(fault: string | null): void {
    const tooLong = this.#keptBytes > MAX_RECORD_BYTES;
    const all = Buffer.concat(this.#kept);
    this.#found.push({
      ...this.#start,
      bytes: tooLong ? all.subarray(0, SHOWN_BYTES) : all,
      fault: tooLong ? tooLongReason(this.#keptBytes) : fault,
    });
    this.#kept = [];
    this.#keptBytes = 0;
  }
}
