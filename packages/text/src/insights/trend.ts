import { DAY, type Dated, HOUR } from './traffic.ts';

/** Messages a bucket, from `from` (the start of the first bucket, UTC) without gaps. */
export type Trend = { bucket: 'hour' | 'day' | 'week'; from: number; counts: number[] };

const WIDTH = { hour: HOUR, day: DAY, week: 7 * DAY };
const MOST_HOURS = 10 * DAY;
const MOST_DAYS = 400 * DAY;
/** 1970-01-05 was a Monday: weeks start there. */
const MONDAY = 4 * DAY;

/** Counts messages over the span of all messages, in buckets that suit its length; null without dates. */
export function trendOf(dated: readonly Dated[], from: number, to: number): Trend | null {
  if (dated.length === 0) return null;
  const bucket = to - from <= MOST_HOURS ? 'hour' : to - from <= MOST_DAYS ? 'day' : 'week';
  const width = WIDTH[bucket];
  const shift = bucket === 'week' ? MONDAY : 0;
  const begin = Math.floor((from - shift) / width) * width + shift;
  const counts = new Array<number>(Math.floor((to - begin) / width) + 1).fill(0);
  for (const { at } of dated) counts[Math.floor((at - begin) / width)]!++;
  return { bucket, from: begin, counts };
}
