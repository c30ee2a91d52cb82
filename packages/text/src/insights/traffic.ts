import type { Message } from './message.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A message with a known time. */
export type Dated = Message & { at: number };

/** True for a message whose time is known. */
export function isDated(message: Message): message is Dated {
  return message.at !== null;
}

/** When people speak: the span of all messages, and how much livelier than average each hour of the week is. */
export type Traffic = {
  from: number;
  to: number;
  /** Messages with a time, in order. */
  dated: readonly Dated[];
  /** Hours at average liveliness between two moments; an evening hour may count 1.6, a night hour 0.2. */
  exposure: (from: number, to: number) => number;
};

/** Weeks of history before weekdays are told apart: fewer would take one odd Tuesday for all Tuesdays. */
const WEEKS_FOR_WEEKDAYS = 3;
/** Hours of evidence that an hour of the week is like any other before its own counts speak. */
const PRIOR_DAYS = 2;
/** No hour counts as quieter than this share of the average, or one message at night would be a burst. */
const QUIETEST = 0.1;

/** Measures the rhythm of all messages by hour of the day, and by weekday when there are weeks enough; UTC. */
export function measureTraffic(messages: readonly Message[]): Traffic {
  const dated = messages.filter(isDated).sort((a, b) => a.at - b.at);
  const from = Math.floor((dated[0]?.at ?? 0) / HOUR) * HOUR;
  const to = dated.at(-1)?.at ?? from;
  const counts = new Map<number, number>();
  for (const { at } of dated) {
    const hour = Math.floor(at / HOUR);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  const byWeekday = to - from >= WEEKS_FOR_WEEKDAYS * 7 * DAY;
  const liveliness = weeklyProfile(counts, from / HOUR, Math.ceil((to + 1) / HOUR), byWeekday);
  return { from, to, dated, exposure: exposureOf(liveliness) };
}

/** Share of the average for each of the 168 hours of a week, from 1970-01-01 (a Thursday) 00:00 UTC. */
function weeklyProfile(counts: ReadonlyMap<number, number>, first: number, end: number, byWeekday: boolean): number[] {
  const period = byWeekday ? 168 : 24;
  const samples: number[][] = Array.from({ length: period }, () => []);
  let total = 0;
  for (let hour = first; hour < end; hour++) {
    const count = counts.get(hour) ?? 0;
    samples[hour % period]!.push(count);
    total += count;
  }
  const mean = total / Math.max(1, end - first);
  const raw = samples.map((values) => (trimmedSum(values, mean) + PRIOR_DAYS * mean) / (values.length + PRIOR_DAYS));
  const smooth = raw.map((value, i) => (raw[(i + period - 1) % period]! + 2 * value + raw[(i + 1) % period]!) / 4);
  const average = smooth.reduce((sum, value) => sum + value, 0) / period || 1;
  return Array.from({ length: 168 }, (_, hour) => Math.max(QUIETEST, smooth[hour % period]! / average));
}

/** Sum in which no single day may weigh more than three times the middle one: a burst is not a habit. */
function trimmedSum(values: readonly number[], mean: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cap = 3 * Math.max(sorted[Math.floor(sorted.length / 2)] ?? 0, mean / 3);
  return sorted.reduce((sum, value) => sum + Math.min(value, cap), 0);
}

/** Lively hours between two moments, from sums over the hours of a week. */
function exposureOf(liveliness: readonly number[]): Traffic['exposure'] {
  const sums = [0];
  for (const hour of liveliness) sums.push(sums.at(-1)! + hour);
  const week = sums.at(-1)!;
  const upTo = (time: number): number => {
    const hours = time / HOUR;
    const [weeks, hour] = [Math.floor(hours / 168), Math.floor(hours) % 168];
    return weeks * week + sums[hour]! + liveliness[hour]! * (hours % 1);
  };
  return (from, to) => upTo(to) - upTo(from);
}
