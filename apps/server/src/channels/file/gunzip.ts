import { crc32, createInflateRaw } from 'node:zlib';
import { inPieces } from './bytes.ts';
import { BrokenStream } from './errors.ts';

/** Compressed bytes given to the decompressor at once; deflate grows at most about 1,030 times, so 16 MB come out. */
const COMPRESSED_PIECE_BYTES = 16 * 1024;
/** Flags of a member's header that say what else stands in it (RFC 1952, 2.3.1). */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

const CUT_OFF = 'the gzip file is cut off here; what came before was read. Fetch the file again to get the rest';
const damaged = (what: string) =>
  `the gzip file is damaged here (${what}); what came before was read. Fetch the file again to get the rest`;

/** True for the two bytes that begin every gzip member. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Decompresses gzip, any number of members. What can be read is given before a fault is told: all of it when the file is
 * cut off or followed by something else, all but the last 16 kB when it is damaged inside.
 *
 * Node's own Gunzip gives nothing of a piece in which it meets a fault, so the frame of a member is read here.
 *
 * @throws BrokenStream when the data is cut or damaged
 */
export async function* gunzip(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new ByteQueue(inPieces(source, COMPRESSED_PIECE_BYTES));
  try {
    for (let member = 1; await skipHeader(input, member); member += 1) {
      let sum = 0;
      let length = 0;
      for await (const piece of inflate(input)) {
        sum = crc32(piece, sum);
        length = (length + piece.length) >>> 0;
        yield* inPieces(eachOf([piece]));
      }
      const [expectedSum, expectedLength] = [await readUint32(input), await readUint32(input)];
      if (sum !== expectedSum || length !== expectedLength) throw new BrokenStream(damaged('the checksum differs'));
    }
  } finally {
    await input.close();
  }
}

/** Bytes that are taken singly or in pieces, and can be given back. */
class ByteQueue {
  readonly #source: AsyncIterator<Buffer>;
  #piece: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Whatever comes next; null at the end. */
  async piece(): Promise<Buffer | null> {
    if (this.#piece.length === 0) {
      const next = await this.#source.next();
      return next.done ? null : next.value;
    }
    const piece = this.#piece;
    this.#piece = Buffer.alloc(0);
    return piece;
  }

  /** One byte; null at the end. */
  async byte(): Promise<number | null> {
    const piece = await this.piece();
    if (piece === null) return null;
    this.#piece = piece.subarray(1);
    return piece[0] ?? null;
  }

  /** Puts bytes back that were taken last. */
  giveBack(bytes: Buffer): void {
    this.#piece = bytes;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/** Reads the header of a member. Returns false when none follows; zeros at the end are padding. */
async function skipHeader(input: ByteQueue, member: number): Promise<boolean> {
  let first = await input.byte();
  while (member > 1 && first === 0) first = await input.byte();
  if (first === null) return false;
  const rest = [first, await input.byte()];
  if (rest[1] === null) throw new BrokenStream(CUT_OFF);
  if (!isGzip(Uint8Array.from(rest as number[]))) throw new BrokenStream(damaged('what follows is not gzip'));
  if ((await needByte(input)) !== 8) throw new BrokenStream(damaged('the method of compression is unknown'));
  const flags = await needByte(input);
  await skip(input, 6);
  if (flags & EXTRA) await skip(input, (await needByte(input)) + 256 * (await needByte(input)));
  if (flags & NAME) await skipText(input);
  if (flags & COMMENT) await skipText(input);
  if (flags & HEADER_CRC) await skip(input, 2);
  return true;
}

async function needByte(input: ByteQueue): Promise<number> {
  const byte = await input.byte();
  if (byte === null) throw new BrokenStream(CUT_OFF);
  return byte;
}

async function skip(input: ByteQueue, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await needByte(input);
}

async function skipText(input: ByteQueue): Promise<void> {
  while ((await needByte(input)) !== 0);
}

async function readUint32(input: ByteQueue): Promise<number> {
  let value = 0;
  for (let i = 0; i < 4; i += 1) value += (await needByte(input)) * 256 ** i;
  return value;
}

/** Decompresses one deflate stream and leaves what follows it in the queue. */
async function* inflate(input: ByteQueue): AsyncGenerator<Buffer> {
  const engine = createInflateRaw();
  let ready: Buffer[] = [];
  let failure: Error | null = null;
  let ended = false;
  let wake = () => {};
  engine.on('data', (piece: Buffer) => ready.push(piece));
  engine.on('end', () => {
    ended = true;
    wake();
  });
  engine.on('error', (error) => {
    failure = error;
    wake();
  });
  let given = 0;
  try {
    while (!ended) {
      const piece = await input.piece();
      if (piece === null) throw new BrokenStream(CUT_OFF);
      given += piece.length;
      await new Promise<void>((resolve) => {
        // After a failure the engine calls nothing back but the error.
        wake = resolve;
        engine.write(piece, () => {
          const isOver = engine.bytesWritten < given;
          if (!isOver) resolve();
        });
      });
      yield* ready;
      ready = [];
      if (failure) throw new BrokenStream(damaged((failure as Error).message));
      if (ended) input.giveBack(piece.subarray(piece.length - (given - engine.bytesWritten)));
    }
  } finally {
    engine.destroy();
  }
}

async function* eachOf(pieces: Buffer[]) {
  yield* pieces;
}
