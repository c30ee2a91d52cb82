import type { Reading } from '@parley/text';
import { Piscina } from 'piscina';

/** A text to be read. Times and people do not matter to a reading. */
export type TextToRead = {
  id: string;
  text: string;
  /** Mail is read without its quotes and signature. */
  kind?: 'email';
  /** ISO 639-1, where the channel says it; detected otherwise. */
  language?: string;
};

/** Reads texts off the event loop. */
export type Reader = {
  /** One reading a text, in order. */
  read(items: readonly TextToRead[]): Promise<Reading[]>;
  /** Lets the running batches finish and ends the threads. */
  close(): Promise<void>;
};

/** Threads stay this long after their last batch: starting one takes a third of a second. */
const IDLE_MS = 60_000;
/** Code units that go to a thread at a time, so that a batch of long texts is never there all at once. */
const MOST_UNITS = 1_000_000;
/**
 * Loading the engine leaves 140 MB of dead source text behind where the heap may grow; with these bounds it is collected
 * at once, and reading is as fast.
 */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * A pool of worker threads that run the text engine. None runs until there is something to read.
 *
 * @param threads most threads at a time, 1 or more
 */
export function createReader(threads = 1): Reader {
  const pool = new Piscina<readonly TextToRead[], Reading[]>({
    filename: new URL('./reading.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: LIMITS,
    recordTiming: false,
  });
  return {
    async read(items) {
      const readings: Reading[] = [];
      for (const some of portions(items)) readings.push(...(await pool.run(some)));
      return readings;
    },
    close: () => pool.close(),
  };
}

/** Consecutive texts, together no longer than a thread should hold; a longer one goes alone. */
function* portions(items: readonly TextToRead[]): Generator<TextToRead[]> {
  let some: TextToRead[] = [];
  let units = 0;
  for (const item of items) {
    if (some.length > 0 && units + item.text.length > MOST_UNITS) {
      yield some;
      [some, units] = [[], 0];
    }
    some.push(item);
    units += item.text.length;
  }
  if (some.length > 0) yield some;
}
