/** Longest line or record that is read, in bytes; a longer one is a reject. */
export const MAX_RECORD_BYTES = 1_000_000;
/** Bytes kept of a line that is too long, to show where it is. */
const SHOWN_BYTES = 800;

/** One physical line, or one element of a JSON list. */
export interface Line {
  /** Number of the physical line at which it starts, from 1. */
  line: number;
  /** Bytes before it in the stream. */
  offset: number;
  /** Without the line break; only the beginning when `fault` says that it is too long. */
  bytes: Buffer;
  /** Why it cannot be read, if so. */
  fault: string | null;
}

/** Where a splitter begins. */
export interface Position {
  offset: number;
  line: number;
}

/** Cuts a stream of bytes into records; keeps at most one unfinished record. */
export interface Splitter {
  push(piece: Buffer): Line[];
  /** What is left when the stream has ended. */
  end(): Line[];
  /** Where the next record starts. */
  readonly position: Position;
}

/** Cuts bytes into lines, in constant memory: of a line that is too long only the beginning is kept. */
export class LineSplitter implements Splitter {
  #offset: number;
  #line: number;
  readonly #newline: number;
  readonly #limit: number;
  #partial: Buffer[] = [];
  #partialBytes = 0;

  constructor(start: Position, newline: '\n' | '\r' = '\n', limit = MAX_RECORD_BYTES) {
    this.#offset = start.offset;
    this.#line = start.line;
    this.#newline = newline.charCodeAt(0);
    this.#limit = limit;
  }

  get position(): Position {
    return { offset: this.#offset, line: this.#line };
  }

  push(piece: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    while (from < piece.length) {
      const at = piece.indexOf(this.#newline, from);
      if (at === -1) {
        this.#keep(piece.subarray(from));
        break;
      }
      if (this.#partialBytes === 0) lines.push(this.#take(piece.subarray(from, at), at - from, 1));
      else {
        this.#keep(piece.subarray(from, at));
        lines.push(this.#takePartial(1));
      }
      from = at + 1;
    }
    return lines;
  }

  end(): Line[] {
    return this.#partialBytes === 0 ? [] : [this.#takePartial(0)];
  }

  #keep(bytes: Buffer): void {
    if (this.#partialBytes <= this.#limit) this.#partial.push(bytes);
    else if (this.#partial.length > 1) this.#partial = [Buffer.concat(this.#partial).subarray(0, SHOWN_BYTES)];
    this.#partialBytes += bytes.length;
  }

  #takePartial(newlineBytes: number): Line {
    const line = this.#take(Buffer.concat(this.#partial), this.#partialBytes, newlineBytes);
    this.#partial = [];
    this.#partialBytes = 0;
    return line;
  }

  #take(bytes: Buffer, length: number, newlineBytes: number): Line {
    const tooLong = length > this.#limit;
    const line = {
      line: this.#line,
      offset: this.#offset,
      bytes: tooLong ? Buffer.from(bytes.subarray(0, SHOWN_BYTES)) : bytes,
      fault: tooLong ? tooLongReason(length, this.#limit) : null,
    };
    this.#line += 1;
    this.#offset += length + newlineBytes;
    return line;
  }
}

/** The reason given for a record above the limit. */
export function tooLongReason(bytes: number, limit = MAX_RECORD_BYTES): string {
  return `the record has ${bytes.toLocaleString('en')} bytes; the most that is read is ${limit.toLocaleString('en')}`;
}
