import type { Burst, Trend } from '@parley/server/api';
import type { IndexSpan, UsualRange } from '../../design/index.ts';
import { formatDay, formatMoment, formatShare, type Moment } from '../../text/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The buckets of the server begin and end in UTC. */
const ZONE = 'UTC';

const WIDTHS = { hour: HOUR, day: DAY, week: 7 * DAY } as const;
/** How many buckets may be drawn as one. */
const GROUPS: Record<Trend['bucket'], readonly number[]> = {
  hour: [1, 3, 6, 12, 24],
  day: [1, 7, 28],
  week: [1, 4, 13, 52],
  month: [1, 3, 12],
};

/** A trend as it is drawn: one count a bar, without gaps. */
export interface Series {
  /** Start of each bar, milliseconds since 1970. */
  readonly starts: readonly number[];
  /** End of the last bar. */
  readonly end: number;
  readonly counts: readonly number[];
  /** What a bar is: `a day`, `in 3 hours`. */
  readonly unit: string;
}

/**
 * Lays a trend out in at most `most` bars where grouping allows it. Groups are counted from the end, so that the latest
 * bar is a whole one.
 */
export function seriesOf(trend: Trend, most: number): Series {
  const { bucket, counts } = trend;
  const size = GROUPS[bucket].find((each) => Math.ceil(counts.length / each) <= most) ?? GROUPS[bucket].at(-1)!;
  const bars = Math.ceil(counts.length / size);
  const offset = bars * size - counts.length;
  const grouped = new Array<number>(bars).fill(0);
  counts.forEach((count, index) => {
    grouped[Math.floor((index + offset) / size)]! += count;
  });
  return {
    starts: grouped.map((_, bar) => bucketStart(trend, bar * size - offset)),
    end: bucketStart(trend, counts.length),
    counts: grouped,
    unit: size === 1 ? `${bucket === 'hour' ? 'an' : 'a'} ${bucket}` : `in ${size} ${bucket}s`,
  };
}

/** The bars that a burst covers; null when it lies outside of the series. */
export function spanOf(series: Series, burst: Pick<Burst, 'from' | 'to'>): IndexSpan | null {
  const begin = Date.parse(burst.from);
  const end = Date.parse(burst.to);
  if (series.starts.length === 0 || begin >= series.end || end < series.starts[0]!) return null;
  // A burst ends at the start of what is no longer part of it.
  return { from: barAt(series, begin), to: Math.max(barAt(series, begin), barAt(series, end - 1)) };
}

/** The middle eight tenths of the bars outside of bursts; absent where too few of them are left to tell. */
export function usualOf(series: Series, bursts: readonly IndexSpan[]): UsualRange | undefined {
  const quiet = series.counts
    .filter((_, index) => bursts.every((burst) => index < burst.from || index > burst.to))
    .toSorted((a, b) => a - b);
  if (quiet.length < 5) return undefined;
  const at = (share: number) => quiet[Math.round((quiet.length - 1) * share)]!;
  return at(0.9) > 0 ? { low: at(0.1), high: at(0.9) } : undefined;
}

/** How the latest stretch of a trend compares with the one before it. */
export interface Change {
  /** (recent − before) ÷ before. */
  readonly share: number;
  readonly recent: number;
  readonly before: number;
  /** `the last 14 days`. */
  readonly stretch: string;
}

const STRETCHES: Record<Trend['bucket'], number> = { hour: 24, day: 14, week: 4, month: 3 };
/** Fewer mentions than this before make any change look large. */
const LEAST_BEFORE = 5;

/** Null where there is nothing to compare with, or too little. */
export function changeOf(trend: Trend): Change | null {
  const length = Math.min(STRETCHES[trend.bucket], Math.floor(trend.counts.length / 2));
  if (length === 0) return null;
  const recent = sum(trend.counts.slice(-length));
  const before = sum(trend.counts.slice(-2 * length, -length));
  if (before < LEAST_BEFORE) return null;
  const stretch = `the last ${length === 1 ? trend.bucket : `${length} ${trend.bucket}s`}`;
  return { share: (recent - before) / before, recent, before, stretch };
}

/** Whether a burst lasts until now: its end lies within two buckets of the present. */
export function goesOn(trend: Trend, burst: Pick<Burst, 'to'>, now: number): boolean {
  const width = bucketStart(trend, 1) - bucketStart(trend, 0);
  return now - Date.parse(burst.to) <= 2 * Math.max(width, DAY);
}

/** The burst that began last. */
export function latestBurst<B extends Pick<Burst, 'from'>>(bursts: readonly B[]): B | undefined {
  return bursts.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1);
}

/** A bar's name on the axis: its day, with the hour where it is shorter than a day. */
export function barName(series: Series, index: number, now: Moment): string {
  const at = series.starts[index]!;
  const width = (series.starts[index + 1] ?? series.end) - at;
  return width < DAY ? formatMoment(at, now, ZONE) : formatDay(at, now, ZONE);
}

/** `2 to 22 Nov`, `29 Oct to 4 Nov`, `22 Nov`. */
export function daysOf(span: Pick<Burst, 'from' | 'to'>, now: Moment): string {
  const last = new Date(Math.max(Date.parse(span.from), Date.parse(span.to) - 1));
  const from = formatDay(span.from, now, ZONE);
  const to = formatDay(last, now, ZONE);
  if (from === to) return to;
  const [day, ...month] = from.split(' ');
  return to.endsWith(` ${month.join(' ')}`) ? `${day} to ${to}` : `${from} to ${to}`;
}

/** `three in a million` is hard to read: chance in the words of everyday, from a p value. */
export function chanceWords(p: number): string {
  if (p >= 0.01) return `a chance of ${formatShare(p)}`;
  const oneIn = 1 / Math.max(p, 1e-9);
  const rounded = 10 ** Math.floor(Math.log10(oneIn));
  return p < 1e-9 ? 'less than once in 1,000 million' : `less than once in ${rounded.toLocaleString('en-GB')}`;
}

function bucketStart({ bucket, from }: Trend, index: number): number {
  if (bucket !== 'month') return Date.parse(from) + index * WIDTHS[bucket];
  const first = new Date(from);
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index);
}

function barAt({ starts }: Series, time: number): number {
  const after = starts.findIndex((start) => start > time);
  return after === -1 ? starts.length - 1 : Math.max(0, after - 1);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
