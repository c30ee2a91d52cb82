import { BrokenStream } from './errors.ts';

/** Pieces that one step works on; small enough that rows of one piece never fill the memory. */
const PIECE_BYTES = 64 * 1024;

/** The same bytes in pieces of at most `size`. */
export async function* inPieces(source: AsyncIterable<Uint8Array>, size = PIECE_BYTES): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
}

export interface Peeked {
  /** The first bytes: at least as many as asked for, unless the source has fewer. */
  head: Buffer;
  /** True when `head` is all there is. */
  complete: boolean;
  /** All bytes again, those of `head` included. An error met while peeking is thrown at its place. */
  all: AsyncGenerator<Buffer>;
}

/** Looks at the first bytes of a source without taking them away. */
export async function peek(source: AsyncIterable<Buffer>, wanted: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let length = 0;
  let done = false;
  let failure: unknown;
  while (length < wanted && !done) {
    try {
      const next = await iterator.next();
      if (next.done) done = true;
      else {
        pieces.push(next.value);
        length += next.value.length;
      }
    } catch (error) {
      if (!(error instanceof BrokenStream)) throw error;
      failure = error;
      done = true;
    }
  }
  const head = Buffer.concat(pieces);
  async function* all() {
    try {
      yield* pieces;
      if (failure) throw failure;
      while (!done) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, complete: done && !failure, all: all() };
}

/** Drops the first `count` bytes. */
export async function* skipBytes(source: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of source) {
    if (left >= piece.length) {
      left -= piece.length;
      continue;
    }
    yield left > 0 ? piece.subarray(left) : piece;
    left = 0;
  }
}
