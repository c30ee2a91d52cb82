import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashtagWords, normaliseWord, tokenise } from './tokens.ts';

const kinds = (text: string) => tokenise(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test('words, numbers, mentions, links, hashtags, emoji and marks are told apart', () => {
  expect(kinds("@AcmeHelp my bag's lost, 2.5 hours! 😡 #LostBag https://a.example/x?y=1 mail me@a.example")).toEqual([
    ['mention', '@AcmeHelp'],
    ['word', 'my'],
    ['word', "bag's"],
    ['word', 'lost'],
    ['mark', ','],
    ['number', '2.5'],
    ['word', 'hours'],
    ['mark', '!'],
    ['emoji', '😡'],
    ['hashtag', '#LostBag'],
    ['link', 'https://a.example/x?y=1'],
    ['word', 'mail'],
    ['link', 'me@a.example'],
  ]);
});

test('accents, other scripts and joined emoji stay whole', () => {
  expect(kinds('El avión llegó 👩‍👧 كتاب हिन्दी')).toEqual([
    ['word', 'El'],
    ['word', 'avión'],
    ['word', 'llegó'],
    ['emoji', '👩‍👧'],
    ['word', 'كتاب'],
    ['word', 'हिन्दी'],
  ]);
});

test('tokens come in order, do not overlap, and leave out white space alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0;
      for (const token of tokenise(text)) {
        expect(text.slice(end, token.start).trim()).toBe('');
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('words are compared in lower case with plain apostrophes', () => {
  expect(normaliseWord('CAN’T')).toBe("can't");
  expect(normaliseWord('Ｗａｉｔ')).toBe('wait');
});

test('a hashtag gives the words in it', () => {
  expect(hashtagWords('#LostMyBag')).toEqual(['Lost', 'My', 'Bag']);
  expect(hashtagWords('#lost_bag')).toEqual(['lost', 'bag']);
});
