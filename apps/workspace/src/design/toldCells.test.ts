import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldCells, toldWords } from './toldCells.ts';

test('one cell a person, in the order of how far telling is', () => {
  const { cells, peopleEach } = toldCells({ refused: 1, told: 2, ready: 1 }, 100);
  expect(cells).toEqual(['told', 'told', 'ready', 'refused']);
  expect(peopleEach).toBe(1);
});

test('when there are too many people a cell stands for several, and nobody disappears', () => {
  const { cells, peopleEach } = toldCells({ told: 900, waiting: 299, refused: 1 }, 400);
  expect(peopleEach).toBe(3);
  expect(cells.filter((state) => state === 'told')).toHaveLength(300);
  expect(cells.filter((state) => state === 'refused')).toHaveLength(1);
});

test('the number of cells stays near the most that can be told apart', () => {
  const count = fc.nat(20_000);
  fc.assert(
    fc.property(fc.record({ told: count, ready: count, asking: count, waiting: count, refused: count }), (counts) => {
      expect(toldCells(counts, 420).cells.length).toBeLessThanOrEqual(420 + 5);
    }),
  );
});

test('the words say the same as the cells', () => {
  expect(toldWords({ told: 12, ready: 26, asking: 2, refused: 1 })).toBe(
    '41 people: 12 told, 26 draft ready, 2 asking how, 1 asked not to hear',
  );
  expect(toldWords({ told: 1 })).toBe('1 person: 1 told');
  expect(toldWords({})).toBe('0 people');
});
