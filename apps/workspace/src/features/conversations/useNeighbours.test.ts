import { expect, test } from 'vitest';
import { afterLeaving, stepFrom } from './useNeighbours.ts';

const ids = ['a', 'b', 'c'];

test('moving stops at both ends', () => {
  expect(stepFrom(ids, 1, 1, 1)).toBe('c');
  expect(stepFrom(ids, 2, 2, 1)).toBe('c');
  expect(stepFrom(ids, 0, 0, -1)).toBe('a');
});

test('the first move in a list goes to its first', () => {
  expect(stepFrom(ids, -1, -1, 1)).toBe('a');
  expect(stepFrom(ids, -1, -1, -1)).toBe('a');
});

test('when the current one has left, moving goes on where it stood', () => {
  expect(stepFrom(ids, -1, 1, 1)).toBe('b');
  expect(stepFrom(ids, -1, 1, -1)).toBe('a');
  expect(stepFrom(ids, -1, 3, 1)).toBe('c');
});

test('when the current one leaves, the next takes its place, at the end the one before', () => {
  expect(afterLeaving(ids, 1, 1)).toBe('c');
  expect(afterLeaving(ids, 2, 2)).toBe('b');
});

test('when it has left already, what stands in its place is next', () => {
  expect(afterLeaving(ids, -1, 1)).toBe('b');
  expect(afterLeaving(ids, -1, 3)).toBe('c');
  expect(afterLeaving(ids, -1, -1)).toBeNull();
  expect(afterLeaving([], -1, 0)).toBeNull();
});

test('an empty list has nowhere to go', () => {
  expect(stepFrom([], -1, 2, 1)).toBeNull();
});
