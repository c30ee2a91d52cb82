import type { Burst, Trend } from '@parley/server/api';
import { BurstChart, type Period } from '../../design/index.ts';
import { counted, formatDay } from '../../text/index.ts';
import { barName, daysOf, latestBurst, type Series, seriesOf, spanOf, usualOf } from './series.ts';

interface HowOftenProps {
  trend: Trend;
  bursts: readonly Burst[];
  /** The largest number of bars. */
  most: number;
  height?: number;
  /** Opens the words of a bar. */
  onOpen?: ((period: Period & { until: string }) => void) | undefined;
}

/** Mentions over time, with what is usual and the bursts. */
export function HowOften({ trend, bursts, most, height, onOpen }: HowOftenProps) {
  const now = Date.now();
  const series = seriesOf(trend, most);
  const shown = bursts.flatMap((burst) => {
    const span = spanOf(series, burst);
    return span ? [{ ...span, words: `burst, ${daysOf(burst, now)}` }] : [];
  });
  const periods = series.counts.map((count, index) => ({
    at: new Date(series.starts[index]!).toISOString(),
    name: barName(series, index, now),
    count,
  }));
  const open = (period: Period) => {
    const next = periods[periods.findIndex(({ at }) => at === period.at) + 1];
    onOpen?.({ ...period, until: next?.at ?? new Date(series.end).toISOString() });
  };
  return (
    <BurstChart
      periods={periods}
      label={finding(series, bursts, now)}
      unit={series.unit}
      usual={usualOf(series, shown)}
      bursts={oneEach(shown)}
      {...(height ? { height } : {})}
      onOpen={onOpen ? open : undefined}
    />
  );
}

/** The sentence that stands for the drawing. */
function finding(series: Series, bursts: readonly Burst[], now: number): string {
  const total = series.counts.reduce((sum, count) => sum + count, 0);
  const begin = formatDay(series.starts[0] ?? now, now, 'UTC');
  const end = formatDay(series.end - 1, now, 'UTC');
  const burst = latestBurst(bursts);
  const words = `${counted(total, 'mention')} from ${begin} to ${end}, at most ${Math.max(0, ...series.counts)} ${series.unit}`;
  return burst ? `${words}, with a burst ${daysOf(burst, now)}.` : `${words}, without a burst.`;
}

/** Bursts of several segments may cover the same bars; the one that was found first is drawn. */
function oneEach<Span extends { from: number; to: number }>(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every((other) => span.from > other.to || span.to < other.from)) kept.push(span);
  }
  return kept;
}
