import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countGraphemes, cutGraphemes, initials } from './graphemes.ts';

test('what a reader sees as one character counts as one', () => {
  expect(countGraphemes('Ines')).toBe(4);
  expect(countGraphemes('🇳🇱')).toBe(1);
  expect(countGraphemes('👩‍👩‍👧‍👦!')).toBe(2);
  expect(countGraphemes('e\u0301')).toBe(1);
  expect(countGraphemes('')).toBe(0);
});

test('a cut never tears a character and says that it cut', () => {
  expect(cutGraphemes('one bolt gone', 8)).toBe('one bolt…');
  expect(cutGraphemes('one bolt gone', 4)).toBe('one…');
  expect(cutGraphemes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 1)).toBe('👩‍👩‍👧‍👦…');
  expect(cutGraphemes('short', 5)).toBe('short');
});

test('a cut text is never longer than asked, but for the ellipsis', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
      const cut = cutGraphemes(text, most);
      expect(cut === text || countGraphemes(cut) <= most + 1).toBe(true);
    }),
  );
});

describe('initials', () => {
  test.each([
    ['Ines Okafor', 'IO'],
    ['Noor van der Haddad', 'NH'],
    ['@ines@wielen.example', 'I'],
    ['ines@okafor.example', 'I'],
    ['émile zola', 'ÉZ'],
    ['王 小明', '王小'],
    ['Plato', 'P'],
    ['  ', '?'],
    ['…', '?'],
  ])('of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));
});
