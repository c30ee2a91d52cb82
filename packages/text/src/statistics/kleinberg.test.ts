import { expect, test } from 'vitest';
import { kleinbergBursts } from './kleinberg.ts';

const times = [0, 10, 20, 30, 31, 32, 33, 34, 44, 54];
const moments = (bursts: { first: number; last: number }[]) =>
  bursts.map(({ first, last }) => [times[first], times[last]]);

test('five messages a minute apart among slow ones are a burst from 30 to 34', () => {
  expect(moments(kleinbergBursts(times, { scaling: 3, gamma: 1 }))).toEqual([[30, 34]]);
});

test('a burst state of only twice the rate does not pay here', () => {
  expect(kleinbergBursts(times, { scaling: 2, gamma: 1 })).toEqual([]);
});

test('an even stream has no burst', () => {
  const even = Array.from({ length: 50 }, (_, index) => index * 60);
  expect(kleinbergBursts(even, { scaling: 2, gamma: 1 })).toEqual([]);
});

test('messages at the very same moment are a burst, and all at once are none', () => {
  expect(kleinbergBursts([0, 100, 100, 100, 100, 200, 300], { scaling: 3, gamma: 1 })).toEqual([{ first: 1, last: 4 }]);
  expect(kleinbergBursts([5, 5, 5, 5], { scaling: 3, gamma: 1 })).toEqual([]);
});

test('too few messages have no burst; times that fall are refused', () => {
  expect(kleinbergBursts([], { scaling: 2, gamma: 1 })).toEqual([]);
  expect(kleinbergBursts([1, 2], { scaling: 2, gamma: 1 })).toEqual([]);
  expect(() => kleinbergBursts([3, 2, 1], { scaling: 2, gamma: 1 })).toThrow(RangeError);
  expect(() => kleinbergBursts([1, 2, 3], { scaling: 1, gamma: 1 })).toThrow(RangeError);
});
