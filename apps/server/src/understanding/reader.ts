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
    recordTiming: false,
  });
  return {
    read: (items) => (items.length === 0 ? Promise.resolve([]) : pool.run(items)),
    close: () => pool.close(),
  };
}
