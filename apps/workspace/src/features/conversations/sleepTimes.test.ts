import { expect, test } from 'vitest';
import { sleepTimes } from './sleepTimes.ts';

const named = (now: Date) => new Map(sleepTimes(now).map(({ words, until }) => [words, until]));

test('later today is the full hour four hours from now', () => {
  const until = named(new Date(2026, 10, 18, 11, 20)).get('Later today');
  expect(new Date(until ?? '')).toEqual(new Date(2026, 10, 18, 15, 0));
});

test('in the evening nothing is later today', () => {
  expect([...named(new Date(2026, 10, 18, 17, 5)).keys()]).toEqual(['Tomorrow', 'Next week', 'Until they write']);
});

test('next week is the Monday to come, also on a Monday', () => {
  const monday = new Date(2026, 10, 16, 10, 0);
  expect(new Date(named(monday).get('Next week') ?? '')).toEqual(new Date(2026, 10, 23, 9, 0));
  const sunday = new Date(2026, 10, 22, 10, 0);
  expect(new Date(named(sunday).get('Next week') ?? '')).toEqual(new Date(2026, 10, 23, 9, 0));
  expect(new Date(named(sunday).get('Tomorrow') ?? '')).toEqual(new Date(2026, 10, 23, 9, 0));
});

test('until they write has no time', () => {
  expect(named(new Date(2026, 10, 18, 11, 20)).get('Until they write')).toBeNull();
});
