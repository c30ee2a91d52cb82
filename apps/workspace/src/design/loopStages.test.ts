import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loopWords, toldShare } from './loopStages.ts';

test('the share is full only when everybody was told, and is seen as soon as one was', () => {
  expect(toldShare({ told: 41, of: 41 })).toBe(1);
  expect(toldShare({ told: 9_999, of: 10_000 })).toBeLessThan(1);
  expect(toldShare({ told: 1, of: 10_000 })).toBeGreaterThan(0.05);
  expect(toldShare({ told: 12, of: 41 })).toBeCloseTo(0.293, 3);
  expect(toldShare({ told: 0, of: 41 })).toBe(0);
  expect(toldShare({ told: 0, of: 0 })).toBe(0);
});

test('telling one more person never empties the share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (of, told) => {
      expect(toldShare({ told: told + 1, of })).toBeGreaterThanOrEqual(toldShare({ told, of }));
    }),
  );
});

test('the loop is told in words', () => {
  expect(loopWords('acting')).toBe('Acting, step 4 of 5');
  expect(loopWords('routed', undefined, true)).toBe('Routed, step 3 of 5, stalled');
  expect(loopWords('told', { told: 12, of: 41 })).toBe('Told 12 of 41');
  expect(loopWords('told', { told: 41, of: 41 })).toBe('Told everyone');
});
