import { expect, test } from 'vitest';
import { keepIdentities } from './lineage.ts';

const made = (group: number) => `new ${group}`;
const many = (themeId: string | null, count: number) => Array.from({ length: count }, () => themeId);

test('a group keeps the id of the theme whose messages it holds', () => {
  const { ids, lineage } = keepIdentities([many('a', 10), many('b', 5)], ['a', 'b'], made);
  expect(ids).toEqual(['a', 'b']);
  expect(lineage).toEqual([]);
});

test('of two halves the larger keeps the id, the other is a split', () => {
  const { ids, lineage } = keepIdentities([many('a', 4), many('a', 9)], ['a'], made);
  expect(ids).toEqual(['new 0', 'a']);
  expect(lineage).toEqual([{ event: 'split', themeId: 'new 0', from: 'a' }]);
});

test('two themes that became one keep the larger id and tell of the merging', () => {
  const { ids, lineage } = keepIdentities([[...many('a', 4), ...many('b', 9)]], ['a', 'b'], made);
  expect(ids).toEqual(['b']);
  expect(lineage).toEqual([{ event: 'merged', themeId: 'a', into: 'b' }]);
});

test('strangers make a new theme, and a theme without messages fades', () => {
  const { ids, lineage } = keepIdentities([many(null, 6)], ['a'], made);
  expect(ids).toEqual(['new 0']);
  expect(lineage).toEqual([
    { event: 'created', themeId: 'new 0' },
    { event: 'faded', themeId: 'a' },
  ]);
});
