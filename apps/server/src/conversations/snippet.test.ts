import { expect, test } from 'vitest';
import { wordSearch } from './find.store.ts';
import { snippetOf, wordsOf } from './snippet.ts';

const long = `${'Once upon a time there was a shop. '.repeat(6)}The parcel came late. ${'And so it went on. '.repeat(12)}`;

test('a short text is shown whole', () => {
  expect(snippetOf('The parcel came late.', ['parcel'])).toBe('The parcel came late.');
});

test('a long text is shown around the match, cut between words', () => {
  const snippet = snippetOf(long, ['parcel']);
  expect(snippet).toContain('The parcel came late.');
  expect(snippet.length).toBeLessThanOrEqual(202);
  expect(snippet).toMatch(/^…\S.*\S…$/s);
  expect(long).toContain(snippet.slice(1, -1));
});

test('without a match the beginning is shown', () => {
  expect(snippetOf(long, ['missing'])).toMatch(/^Once upon a time .*…$/);
  expect(snippetOf(long, [])).toMatch(/^Once upon/);
});

test('a match is the beginning of a word, in any case', () => {
  expect(snippetOf(`${'x'.repeat(300)}art. PART one`, ['part'])).toContain('PART one');
});

test('a text without spaces is cut between graphemes', () => {
  const snippet = snippetOf('👨‍👩‍👧‍👦'.repeat(60), ['x']);
  expect(snippet).toBe(`${'👨‍👩‍👧‍👦'.repeat(18)}…`);
});

test.each([
  ['late parcel', ['late', 'parcel']],
  ['"came late" -train', ['came', 'late']],
  ['caf\u0065\u0301 or tea', ['café', 'tea']],
  ['*** ((', []],
])('the words of %s', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test.each([
  ['late par', { words: 'late ', prefix: 'par' }],
  ['par', { words: '', prefix: 'par' }],
  ['late pa', { words: 'late pa', prefix: null }],
  ['late ', { words: 'late ', prefix: null }],
  ['"came la', { words: '"came la', prefix: null }],
  ['late -par', { words: 'late -par', prefix: null }],
  ['e-mail', { words: 'e-mail', prefix: null }],
])('the last word of "%s" may still be typed', (query, search) => {
  expect(wordSearch(query)).toEqual(search);
});
