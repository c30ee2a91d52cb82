import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewOf } from './preview.ts';

test.each([
  ['short words stay', 'Late again.', 20, 'Late again.'],
  ['white space becomes one space', '  Late \n\n again.\t', 20, 'Late again.'],
  ['long words are cut with an ellipsis', 'The parcel came late', 11, 'The parcel…'],
  ['a flag is not cut in two', 'ab🇩🇪', 4, 'ab…'],
  ['a letter keeps its accent', 'abce\u0301f', 5, 'abc…'],
  ['a family stays together', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 14, '👨‍👩‍👧‍👦…'],
  ['nothing stays nothing', ' \n ', 10, ''],
])('%s', (_name, text, length, expected) => {
  expect(previewOf(text, length)).toBe(expected);
});

test('a preview is never longer than asked and never holds half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, length) => {
      const preview = previewOf(text, length);
      expect(preview.length).toBeLessThanOrEqual(length);
      expect(preview.isWellFormed()).toBe(true);
    }),
  );
});
