import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './multiple.ts';

const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

test('of the fifteen published values, four stay at 5 %', () => {
  const adjusted = benjaminiHochberg(published);
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  const expected = [0.0015, 0.003, 0.0095, 0.0356, 0.0603];
  for (const [index, value] of expected.entries()) expect(adjusted[index]).toBeCloseTo(value, 4);
});

test('questions that were asked but not listed count as well', () => {
  expect(benjaminiHochberg([0.01], 10)[0]).toBeCloseTo(0.1, 10);
  expect(() => benjaminiHochberg([0.01, 0.02], 1)).toThrow(RangeError);
});

test('adjusting keeps the order, never lowers a value and never passes 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (values) => {
      const adjusted = benjaminiHochberg(values);
      for (const [i, p] of values.entries()) {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-12);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        for (const [j, q] of values.entries()) if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
      }
    }),
  );
});

test('a value that is no probability is refused', () => {
  expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(RangeError);
  expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
});
