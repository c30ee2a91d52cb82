import { expect, test } from 'vitest';
import { notesOf } from './reading.ts';

const span = (start: number, end: number, kind: string, polarity?: number) => ({
  start,
  end,
  kind,
  text: '',
  polarity,
});

test('notes are numbered as their phrases stand in the text', () => {
  const { marks, notes } = notesOf([span(20, 25, 'order'), span(0, 4, 'aspect', -1)]);
  expect(notes).toEqual([
    { number: 1, words: 'Complained of', against: true },
    { number: 2, words: 'Order number', against: false },
  ]);
  expect(marks).toEqual([
    { start: 0, end: 4, note: 1 },
    { start: 20, end: 25, note: 2 },
  ]);
});

test('phrases of which the same is said share one note', () => {
  const { marks, notes } = notesOf([span(0, 4, 'aspect', 1), span(8, 12, 'aspect', 1)]);
  expect(notes).toEqual([{ number: 1, words: 'Praised', against: false }]);
  expect(marks.map(({ note }) => note)).toEqual([1, 1]);
});

test('links, and what is only named, are left as they are', () => {
  expect(notesOf([span(0, 20, 'link'), span(22, 30, 'aspect', 0)])).toEqual({ marks: [], notes: [] });
});
