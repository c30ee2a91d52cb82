import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { garwoodInterval, negativeBinomialTail, poissonTail } from './counts.ts';

describe('the surprise of a count', () => {
  test('is 0.0014 for 15 where 6 come independently', () => {
    expect(poissonTail(15, 6)).toBeCloseTo(0.0014, 6);
  });

  test('is 0.0442 for 15 where 6 come in clusters of size 3', () => {
    expect(negativeBinomialTail(15, 6, 3)).toBeCloseTo(0.044151, 5);
  });

  test('is 0.0000176 for 19 complaints where 6 an hour are usual', () => {
    expect(poissonTail(19, 6)).toBeCloseTo(0.0000176, 6);
  });

  test('is certain for a count of 0, and nil for a positive count where nothing ever comes', () => {
    expect(poissonTail(0, 6)).toBe(1);
    expect(poissonTail(3, 0)).toBe(0);
    expect(negativeBinomialTail(0, 6, 3)).toBe(1);
    expect(negativeBinomialTail(3, 0, 3)).toBe(0);
  });

  test('never grows with the count and stays a probability', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const mean = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(count, mean, fc.double({ min: 0.05, max: 100, noNaN: true }), (k, mu, size) => {
        for (const tail of [(n: number) => poissonTail(n, mu), (n: number) => negativeBinomialTail(n, mu, size)]) {
          expect(tail(k)).toBeGreaterThanOrEqual(-1e-12);
          expect(tail(k)).toBeLessThanOrEqual(1 + 1e-12);
          expect(tail(k + 1)).toBeLessThanOrEqual(tail(k) + 1e-9);
        }
      }),
    );
  });

  test('approaches Poisson as clusters vanish', () => {
    expect(negativeBinomialTail(15, 6, 1e7)).toBeCloseTo(poissonTail(15, 6), 6);
  });

  test.each([
    [-1, 6],
    [1.5, 6],
    [3, -1],
    [3, Number.NaN],
  ])('refuses a count of %s at a mean of %s', (k, mean) => {
    expect(() => poissonTail(k, mean)).toThrow(RangeError);
    expect(() => negativeBinomialTail(k, mean, 3)).toThrow(RangeError);
  });

  test('refuses a dispersion of nothing', () => {
    expect(() => negativeBinomialTail(3, 6, 0)).toThrow(RangeError);
  });
});

describe('the exact interval of a count', () => {
  test('of 4 is 1.0899 to 10.2416', () => {
    expect(garwoodInterval(4).low).toBeCloseTo(1.0899, 4);
    expect(garwoodInterval(4).high).toBeCloseTo(10.2416, 4);
  });

  test('of 0 is 0 to 3.6889', () => {
    expect(garwoodInterval(0).low).toBe(0);
    expect(garwoodInterval(0).high).toBeCloseTo(3.6889, 4);
  });

  test('needs a confidence between 0 and 1', () => {
    expect(() => garwoodInterval(4, 0)).toThrow(RangeError);
    expect(() => garwoodInterval(4, 1)).toThrow(RangeError);
  });
});
