import { describe, expect, test } from 'vitest';
import { nameOfPress, nothingPending, type Press, readPress, SEQUENCE_MS } from './sequence.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('nameOfPress', () => {
  test.each([
    [press('j'), 'j'],
    [press('?', { shiftKey: true }), '?'],
    [press('[', { altKey: true }), '['],
    [press('K', { metaKey: true, shiftKey: true }), 'mod+k'],
    [press('Enter', { ctrlKey: true }), 'mod+Enter'],
    [press('Enter', { shiftKey: true }), 'shift+Enter'],
    [press('Escape'), 'Escape'],
  ])('names $key as %s', (given, name) => expect(nameOfPress(given)).toBe(name));

  test('a modifier alone and a dead key have no name', () => {
    expect(nameOfPress(press('Shift', { shiftKey: true }))).toBeNull();
    expect(nameOfPress(press('Dead'))).toBeNull();
  });
});

describe('readPress', () => {
  const known = ['g i', 'g n', 'i', 'j'];

  test('a single key matches at once', () => {
    expect(readPress(nothingPending, 'j', 0, known)).toEqual({ kind: 'match', keys: 'j' });
  });

  test('the first key of a sequence waits, and the second completes it', () => {
    const first = readPress(nothingPending, 'g', 0, known);
    expect(first).toEqual({ kind: 'wait', pending: { pressed: ['g'], atMs: 0 } });
    if (first.kind !== 'wait') return;
    expect(readPress(first.pending, 'n', 400, known)).toEqual({ kind: 'match', keys: 'g n' });
  });

  test('a sequence that took too long is forgotten, and the press counts alone', () => {
    const pending = { pressed: ['g'], atMs: 0 };
    expect(readPress(pending, 'i', SEQUENCE_MS, known)).toEqual({ kind: 'match', keys: 'g i' });
    expect(readPress(pending, 'i', SEQUENCE_MS + 1, known)).toEqual({ kind: 'match', keys: 'i' });
  });

  test('a press that does not continue the sequence counts alone', () => {
    expect(readPress({ pressed: ['g'], atMs: 0 }, 'j', 100, known)).toEqual({ kind: 'match', keys: 'j' });
    expect(readPress({ pressed: ['g'], atMs: 0 }, 'g', 100, known)).toMatchObject({ kind: 'wait' });
  });

  test('what nobody bound is left to the browser', () => {
    expect(readPress(nothingPending, 'q', 0, known)).toEqual({ kind: 'none' });
  });
});
