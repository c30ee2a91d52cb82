import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const LONG = 'We ride a lot. The rack came loose on the hill. My daughter calls it the wobble seat, and laughs.';
const PHRASE = { start: LONG.indexOf('came loose'), end: LONG.indexOf('came loose') + 'came loose'.length };

test('a short message stays whole, with its marks', () => {
  expect(excerptOf('It came loose.', [{ start: 3, end: 13 }], 40)).toEqual({
    text: 'It came loose.',
    marks: [{ start: 3, end: 13 }],
    cut: false,
  });
});

test('a long message is cut between words around its first mark, and the mark moves along', () => {
  const { text, marks, cut } = excerptOf(LONG, [PHRASE], 40);
  expect(text).toBe('…The rack came loose on the hill. My…');
  expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe('came loose');
  expect(cut).toBe(true);
});

test('without a mark the beginning is kept', () => {
  expect(excerptOf(LONG, [], 24).text).toBe('We ride a lot. The rack…');
});

test('an ellipsis stands apart from the end of a sentence', () => {
  expect(excerptOf(LONG, [], 15).text).toBe('We ride a lot. …');
});

test('marks outside of the excerpt are dropped', () => {
  const last = { start: LONG.length - 7, end: LONG.length };
  expect(excerptOf(LONG, [{ start: 0, end: 2 }, last], 30).marks).toHaveLength(1);
});

test('the first marked phrase is always there in full, wherever it stands', () => {
  const characters = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(characters, fc.nat(), fc.nat(30), fc.integer({ min: 1, max: 120 }), (list, at, length, most) => {
      const first = at % list.length;
      const start = list.slice(0, first).join('').length;
      const phrase = list.slice(first, first + length).join('');
      const shown = excerptOf(list.join(''), [{ start, end: start + phrase.length }], most);
      const [mark] = shown.marks;
      if (phrase) expect(shown.text.slice(mark?.start, mark?.end)).toBe(phrase);
    }),
  );
});
