import { expect, test } from 'vitest';
import { addSample, perSecond, type Sample, timeLeft } from './pace.ts';

const seen = (direction: 'grows' | 'falls', ...counts: [at: number, count: number][]) =>
  counts.reduce<readonly Sample[]>((samples, [at, count]) => addSample(samples, { at, count }, direction), []);

test('the rate is what was done between the first and the last sample', () => {
  expect(perSecond(seen('grows', [0, 100], [1000, 300], [2000, 900]))).toBe(400);
  expect(perSecond(seen('falls', [0, 900], [2000, 300]))).toBe(300);
});

test('less than a second says nothing about the rate', () => {
  expect(perSecond([])).toBeNull();
  expect(perSecond(seen('grows', [0, 100], [900, 300]))).toBeNull();
});

test('samples older than 15 seconds are forgotten, so that a change of pace shows', () => {
  expect(perSecond(seen('grows', [0, 0], [10_000, 10_000], [20_000, 11_000], [24_000, 11_400]))).toBe(100);
});

test('a count that turns back starts afresh', () => {
  expect(seen('grows', [0, 500], [2000, 900], [3000, 0])).toEqual([{ at: 3000, count: 0 }]);
  expect(seen('falls', [0, 500], [2000, 100], [3000, 4000])).toEqual([{ at: 3000, count: 4000 }]);
});

test('the time left is what is left at this rate, and unknown while nothing moves', () => {
  expect(timeLeft(1200, 400)).toBe(3000);
  expect(timeLeft(1200, 0)).toBeNull();
  expect(timeLeft(1200, null)).toBeNull();
});
