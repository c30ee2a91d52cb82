import { negativeBinomialTail } from '../statistics/counts.ts';
import { UsualLevel } from './level.ts';
import type { Scale } from './scale.ts';
import type { Traffic } from './traffic.ts';

/** A series of events to watch. */
export type Series = {
  /** Milliseconds, in order. */
  times: readonly number[];
  /** When watching began: a source that starts late is no burst. */
  start: number;
};

/** A moment at which a window of messages was too many to be chance. */
export type Alarm = { at: number; from: number; observed: number; expected: number; p: number };

/** How long a series is watched before it may alarm. */
function learningTime(start: number, { to }: Traffic, { warmUp }: Scale): number {
  return Math.min(warmUp, (to - start) / 4);
}

/**
 * Watches a series as it comes in: at each message, counts the last hours or days up to that minute and compares them with
 * what was usual before them. Uses nothing that happened later.
 *
 * @param threshold chance at or under which a count raises an alarm
 * @param least     events that a window needs
 */
export function watch(
  { times, start }: Series,
  traffic: Traffic,
  scale: Scale,
  threshold: number,
  least: number,
): Alarm[] {
  if (traffic.to - traffic.from < scale.leastSpan) return [];
  const level = new UsualLevel(times, start, traffic, scale);
  const ready = start + learningTime(start, traffic, scale);
  const begins = scale.windows.map(() => 0);
  const alarms: Alarm[] = [];
  for (const [index, at] of times.entries()) {
    let worst: Alarm | undefined;
    for (const [position, width] of scale.windows.entries()) {
      const from = at - width;
      while (times[begins[position]!]! <= from) begins[position]!++;
      const first = begins[position]!;
      const observed = index - first + 1;
      if (at < ready || from < start || observed < least) continue;
      const { rate, evidence } = level.before(first - 1, from);
      const expected = rate * traffic.exposure(from, at);
      if (observed <= 1.5 * expected) continue;
      const p = negativeBinomialTail(observed, expected, 1 / (scale.dispersion + 1 / (evidence + 1)));
      if (p <= threshold && p < (worst?.p ?? 2)) worst = { at, from: times[first]!, observed, expected, p };
    }
    if (worst !== undefined) alarms.push(worst);
  }
  return alarms;
}

/** What a stretch of a series would usually hold, judged just before it. */
export function usualCount(
  { times, start }: Series,
  { from, to }: { from: number; to: number },
  traffic: Traffic,
  scale: Scale,
): number {
  const last = times.findLastIndex((time) => time < from);
  return new UsualLevel(times, start, traffic, scale).before(last, from).rate * traffic.exposure(from, to);
}
