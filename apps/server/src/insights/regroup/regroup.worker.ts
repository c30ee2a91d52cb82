import type { Mention, Regrouping, RegroupSettings } from './mention.ts';
import { regroup } from './regroup.ts';

/** What the thread is told: more mentions of a job, or that all are there. */
export type RegroupMessage = { job: string } & ({ add: Mention[] } | { finish: RegroupSettings });

// One job at a time: what an abandoned one left behind goes when the next begins.
let job = '';
let mentions: Mention[] = [];

/** What the worker thread does: gathers the mentions page by page, so that no other thread holds them all, then groups. */
export default function work(message: RegroupMessage): Regrouping | null {
  if (message.job !== job) {
    job = message.job;
    mentions = [];
  }
  if ('add' in message) {
    mentions.push(...message.add);
    return null;
  }
  const all = mentions;
  mentions = [];
  if (all.length !== message.finish.count) {
    throw new Error(
      `expected ${message.finish.count} mentions in the worker, got ${all.length}; its thread was replaced`,
    );
  }
  return regroup(all, message.finish);
}
