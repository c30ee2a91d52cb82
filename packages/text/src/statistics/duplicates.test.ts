import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceToMeet, estimatedOverlap, groupNearDuplicates, minHash } from './duplicates.ts';

const words = (text: string) => text.split(' ');

test.each([
  [0.2, 0.0064],
  [0.4, 0.186],
  [0.6, 0.8019],
  [0.8, 0.9996],
])('twenty bands of five rows let an overlap of %s meet with chance %s', (overlap, chance) => {
  expect(chanceToMeet(overlap, 20, 5)).toBeCloseTo(chance, 4);
});

test('a text without words has no signature', () => {
  expect(minHash([])).toBeNull();
});

test('the estimated overlap of sets is near the true one', () => {
  const shared = Array.from({ length: 60 }, (_, index) => `w${index}`);
  const a = minHash([...shared, ...Array.from({ length: 20 }, (_, index) => `a${index}`)])!;
  const b = minHash([...shared, ...Array.from({ length: 20 }, (_, index) => `b${index}`)])!;
  const truth = 58 / 98;
  const fourDeviations = 4 * Math.sqrt((truth * (1 - truth)) / 60);
  expect(Math.abs(estimatedOverlap(a, b) - truth)).toBeLessThan(fourDeviations);
});

test('a text with a word changed joins its original, another text does not', () => {
  const original = words(
    'the new rack at the station in the old town has been broken since early monday morning and nobody comes to fix it',
  );
  const changed = [...original.slice(0, -2), 'mend', 'it'];
  const other = words('how long does a parcel to the islands take at this time of the year please');
  expect([...groupNearDuplicates([original, other, changed, original])]).toEqual([0, 1, 0, 0]);
});

test('texts without words stay alone', () => {
  expect([...groupNearDuplicates([[], [], ['a']])]).toEqual([0, 1, 2]);
});

test('every text points at the first of its group, which points at itself', () => {
  const text = fc.array(fc.constantFrom('red', 'green', 'blue', 'bike'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const first = groupNearDuplicates(texts);
      for (const [index, one] of first.entries()) {
        expect(one).toBeLessThanOrEqual(index);
        expect(first[one]).toBe(one);
      }
    }),
  );
});
