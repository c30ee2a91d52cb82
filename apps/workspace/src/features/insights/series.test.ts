import type { Trend } from '@parley/server/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barName, chanceWords, changeOf, daysOf, goesOn, latestBurst, seriesOf, spanOf, usualOf } from './series.ts';

const NOW = '2026-11-23T12:00:00Z';
const daily = (counts: number[]): Trend => ({ bucket: 'day', from: '2026-11-02T00:00:00.000Z', counts });

describe('seriesOf', () => {
  test('leaves a trend as it is where it fits', () => {
    const series = seriesOf(daily([1, 0, 3]), 10);
    expect(series.counts).toEqual([1, 0, 3]);
    expect(series.unit).toBe('a day');
    expect(new Date(series.starts[2]!).toISOString()).toBe('2026-11-04T00:00:00.000Z');
    expect(new Date(series.end).toISOString()).toBe('2026-11-05T00:00:00.000Z');
  });

  test('groups from the end, so that the latest bar is a whole one', () => {
    const series = seriesOf(daily([5, 1, 1, 1, 1, 1, 1, 1]), 4);
    expect(series.counts).toEqual([5, 7]);
    expect(series.unit).toBe('in 7 days');
    expect(new Date(series.starts[1]!).toISOString()).toBe('2026-11-03T00:00:00.000Z');
  });

  test('months follow the calendar', () => {
    const series = seriesOf({ bucket: 'month', from: '2026-01-01T00:00:00.000Z', counts: [1, 2] }, 10);
    expect(new Date(series.starts[1]!).toISOString()).toBe('2026-02-01T00:00:00.000Z');
    expect(new Date(series.end).toISOString()).toBe('2026-03-01T00:00:00.000Z');
  });

  test('grouping never loses a mention, and bars stay in order', () => {
    const trend = fc.record({
      bucket: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
      from: fc.constant('2026-01-05T00:00:00.000Z'),
      counts: fc.array(fc.nat(50), { minLength: 1, maxLength: 400 }),
    });
    fc.assert(
      fc.property(trend, fc.integer({ min: 5, max: 120 }), (given, most) => {
        const { counts, starts, end } = seriesOf(given, most);
        const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0);
        expect(total(counts)).toBe(total(given.counts));
        expect([...starts, end]).toEqual([...starts, end].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('spanOf', () => {
  const series = seriesOf(daily(new Array<number>(21).fill(1)), 30);

  test('a burst covers the bars from its start up to its end', () => {
    expect(spanOf(series, { from: '2026-11-04T00:00:00Z', to: '2026-11-07T00:00:00Z' })).toEqual({ from: 2, to: 4 });
    expect(spanOf(series, { from: '2026-11-04T09:00:00Z', to: '2026-11-04T12:00:00Z' })).toEqual({ from: 2, to: 2 });
  });

  test('a burst that reaches out of the series is cut, and one outside is left away', () => {
    expect(spanOf(series, { from: '2026-10-01T00:00:00Z', to: '2026-12-01T00:00:00Z' })).toEqual({ from: 0, to: 20 });
    expect(spanOf(series, { from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z' })).toBeNull();
    expect(spanOf(series, { from: '2026-10-01T00:00:00Z', to: '2026-10-02T00:00:00Z' })).toBeNull();
  });
});

describe('usualOf', () => {
  test('is the middle eight tenths of the bars outside of bursts', () => {
    const series = seriesOf(daily([0, 1, 0, 1, 0, 1, 0, 9, 9, 9, 1]), 30);
    expect(usualOf(series, [{ from: 7, to: 9 }])).toEqual({ low: 0, high: 1 });
  });

  test('says nothing where too few bars are left, or nothing is ever said', () => {
    expect(usualOf(seriesOf(daily([1, 2, 3]), 30), [])).toBeUndefined();
    expect(usualOf(seriesOf(daily([0, 0, 0, 0, 0, 0]), 30), [])).toBeUndefined();
  });
});

describe('changeOf', () => {
  test('compares the latest stretch with the one before', () => {
    const counts = [...new Array<number>(14).fill(1), ...new Array<number>(14).fill(2)];
    expect(changeOf(daily(counts))).toEqual({ share: 1, recent: 28, before: 14, stretch: 'the last 14 days' });
  });

  test('does not compare with nearly nothing', () => {
    expect(changeOf(daily([0, 1, 9, 9]))).toBeNull();
    expect(changeOf(daily([8]))).toBeNull();
  });
});

test('a burst goes on while its end is within two days of now', () => {
  const now = Date.parse(NOW);
  expect(goesOn(daily([1, 1]), { to: '2026-11-22T00:00:00Z' }, now)).toBe(true);
  expect(goesOn(daily([1, 1]), { to: '2026-11-20T00:00:00Z' }, now)).toBe(false);
});

test('the latest burst is the one that began last', () => {
  expect(latestBurst([{ from: '2026-11-02' }, { from: '2026-11-09' }, { from: '2026-10-01' }])?.from).toBe(
    '2026-11-09',
  );
  expect(latestBurst([])).toBeUndefined();
});

test.each([
  ['2026-11-02T00:00:00Z', '2026-11-23T00:00:00Z', '2 to 22 Nov'],
  ['2026-10-29T00:00:00Z', '2026-11-05T00:00:00Z', '29 Oct to 4 Nov'],
  ['2026-11-22T08:00:00Z', '2026-11-22T12:00:00Z', '22 Nov'],
  ['2015-02-17T00:00:00Z', '2015-02-20T00:00:00Z', '17 to 19 Feb 2015'],
])('a burst from %s to %s is told as its days', (from, to, words) => expect(daysOf({ from, to }, NOW)).toBe(words));

test('bars shorter than a day carry their hour', () => {
  const hours = seriesOf({ bucket: 'hour', from: '2026-11-22T08:00:00.000Z', counts: [1, 2] }, 10);
  expect(barName(hours, 1, NOW)).toBe('22 Nov 09:00');
  expect(barName(seriesOf(daily([1, 2]), 10), 1, NOW)).toBe('3 Nov');
});

test.each([
  [0.03, 'a chance of 3\u202f%'],
  [0.004, 'less than once in 100'],
  [2e-7, 'less than once in 1,000,000'],
  [0, 'less than once in 1,000 million'],
])('chance %f in words', (p, words) => expect(chanceWords(p)).toBe(words));
