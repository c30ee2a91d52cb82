import { expect, test } from 'vitest';
import { cTfIdf, logOdds } from './contrast.ts';

test('a word with a share of 0.12 in a theme, 20 in all, weighs 0.15033 where themes have 50 words', () => {
  expect(cTfIdf(0.12, 50, 20)).toBeCloseTo(0.15033, 5);
});

test('a weight without words to weigh is refused', () => {
  expect(() => cTfIdf(0.1, 0, 20)).toThrow(RangeError);
  expect(() => cTfIdf(0.1, 50, 0)).toThrow(RangeError);
  expect(() => cTfIdf(-0.1, 50, 20)).toThrow(RangeError);
});

test('a word said once in nine words and never in nine others has log-odds 3.15575, hardly sure', () => {
  const { delta, variance, z } = logOdds({ count: 1, words: 9 }, { count: 0, words: 9 }, { count: 0.05, words: 0.55 });
  expect(delta).toBeCloseTo(3.15575, 4);
  expect(variance).toBeCloseTo(20.95238, 4);
  expect(z).toBeCloseTo(0.689423, 5);
});

test('log-odds turn their sign with the sides and are nil for equal use', () => {
  const prior = { count: 0.5, words: 20 };
  const [here, there] = [
    { count: 8, words: 100 },
    { count: 2, words: 120 },
  ];
  expect(logOdds(here, there, prior).delta).toBeCloseTo(-logOdds(there, here, prior).delta, 10);
  expect(logOdds(here, here, prior).delta).toBe(0);
});

test('impossible counts and priors are refused', () => {
  expect(() => logOdds({ count: 9, words: 8 }, { count: 0, words: 8 }, { count: 0.1, words: 1 })).toThrow(RangeError);
  expect(() => logOdds({ count: 1, words: 8 }, { count: 0, words: 8 }, { count: 0, words: 1 })).toThrow(RangeError);
});
