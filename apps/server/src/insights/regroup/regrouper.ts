import { Piscina } from 'piscina';
import { newId } from '../../platform/ids.ts';
import type { Mention, Regrouping, RegroupSettings } from './mention.ts';
import type { RegroupMessage } from './regroup.worker.ts';

/** Regroups mentions off the event loop. */
export type Regrouper = {
  /** One regrouping at a time; others wait. Pages are read only when it is their turn. */
  regroup(pages: AsyncIterable<Mention[]>, settings: Omit<RegroupSettings, 'count'>): Promise<Regrouping>;
  /** Ends the thread at once; a regrouping under way fails, and the next one puts right what it left. */
  close(): Promise<void>;
};

/** The thread ends soon after its work, and its memory with it. */
const IDLE_MS = 20_000;
/** Enough for the mentions of a reflection (`mention.store.ts`), a third of what the heap grows to where it may. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

/** A worker thread for regrouping; none runs until there is something to do. */
export function createRegrouper(): Regrouper {
  const pool = new Piscina<RegroupMessage, Regrouping | null>({
    filename: new URL('./regroup.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: LIMITS,
    recordTiming: false,
  });
  let before: Promise<unknown> = Promise.resolve();

  async function run(pages: AsyncIterable<Mention[]>, settings: Omit<RegroupSettings, 'count'>): Promise<Regrouping> {
    const job = newId();
    let count = 0;
    for await (const page of pages) {
      await pool.run({ job, add: page });
      count += page.length;
    }
    const regrouping = await pool.run({ job, finish: { ...settings, count } });
    if (!regrouping) throw new Error('expected a regrouping from the worker, got none');
    return regrouping;
  }

  return {
    regroup(pages, settings) {
      const mine = before.then(() => run(pages, settings));
      before = mine.catch(() => undefined); // its caller hears of the failure; the next one starts anew
      return mine;
    },
    close: () => pool.destroy(),
  };
}
