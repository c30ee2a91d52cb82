import { negativeBinomialTail } from '../statistics/counts.ts';
import { UsualLevel } from './level.ts';
import { DAY, HOUR, type Traffic } from './traffic.ts';

/** A series of events to watch. */
export type Series = {
  /** Milliseconds, in order. */
  times: readonly number[];
  /** When watching began: a source that starts late is no burst. */
  start: number;
};

/** A moment at which a window of messages was too many to be chance. */
export type Alarm = { at: number; from: number; observed: number; expected: number; p: number };

/** Hours over which messages are counted: a quick flare and a slow rise both show. */
export const WINDOWS_HOURS: readonly number[] = [1, 3, 6, 12, 24];
export const LEAST_EVENTS = 5;
/** Time to learn what is usual; of a short file, a quarter of it. */
const WARM_UP = DAY;
/** Counts of an hour scatter more than chance would have it; squared share of the level (domain reference E1). */
const DISPERSION = 0.15;

/** How long a series is watched before it may alarm. */
function warmUp(start: number, { to }: Traffic): number {
  return Math.min(WARM_UP, (to - start) / 4);
}

/**
 * Watches a series as it comes in: at each message, counts the last hours up to that minute and compares them with
 * what was usual before them. Uses nothing that happened later.
 *
 * @param threshold chance at or under which a count raises an alarm
 * @param least     events that a window needs
 */
export function watch(series: Series, traffic: Traffic, threshold: number, least = LEAST_EVENTS): Alarm[] {
  const { times, start } = series;
  const level = new UsualLevel(times, start, traffic);
  const ready = start + warmUp(start, traffic);
  const begins = WINDOWS_HOURS.map(() => 0);
  const alarms: Alarm[] = [];
  for (const [index, at] of times.entries()) {
    let worst: Alarm | undefined;
    for (const [position, hours] of WINDOWS_HOURS.entries()) {
      const from = at - hours * HOUR;
      while (times[begins[position]!]! <= from) begins[position]!++;
      const first = begins[position]!;
      const observed = index - first + 1;
      if (at < ready || from < start || observed < least) continue;
      const { rate, evidence } = level.before(first - 1, from);
      const expected = rate * traffic.exposure(from, at);
      if (observed <= 1.5 * expected) continue;
      const p = negativeBinomialTail(observed, expected, 1 / (DISPERSION + 1 / (evidence + 1)));
      if (p <= threshold && p < (worst?.p ?? 2)) worst = { at, from: times[first]!, observed, expected, p };
    }
    if (worst !== undefined) alarms.push(worst);
  }
  return alarms;
}

/** What a stretch of a series would usually hold, judged just before it. */
export function usualCount({ times, start }: Series, from: number, to: number, traffic: Traffic): number {
  const last = times.findLastIndex((time) => time < from);
  return new UsualLevel(times, start, traffic).before(last, from).rate * traffic.exposure(from, to);
}
