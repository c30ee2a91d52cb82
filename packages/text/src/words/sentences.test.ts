import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('sentences end at their marks and at line ends, not inside a number', () => {
  expect(split('Version 4.2 is out! It "works." Does it?\nThanks')).toEqual([
    'Version 4.2 is out!',
    'It "works."',
    'Does it?',
    'Thanks',
  ]);
});

test('sentences hold all that is said, in order, without space at their ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const pieces = split(text);
      expect(pieces.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      for (const piece of pieces) expect(piece).toBe(piece.trim());
    }),
  );
});
