import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './message.ts';
import { chooseQuotes, quoteOf } from './quotes.ts';
import { say, town, voicesOf } from './samples.fixture.ts';
import { measureWordUse } from './wordUse.ts';

test('a quote leaves out mentions before and links after what was said', () => {
  expect(quoteOf(say('@acme @bikes: My lock is stuck! https://a.example')).text).toBe('My lock is stuck!');
});

test('a long message is quoted in whole sentences from its start', () => {
  const { text } = quoteOf(say(`My lock is stuck at the harbour. ${'It has been so for days now. '.repeat(20)}`));
  expect(text.length).toBeLessThanOrEqual(240);
  expect(text).toMatch(/^My lock.*\.$/u);
});

test('a quote is a stretch of its message, whatever this is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const quote = quoteOf(say(text));
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }),
  );
});

test('quotes come from different people and cover different things that were said', () => {
  const locks = voicesOf('lock', 20);
  const everywhere = measureWordUse(town().map(wordsOf));
  const quotes = chooseQuotes(
    locks,
    'problem',
    measureWordUse(locks.map(wordsOf)),
    everywhere,
    ({ author }) => author!,
  );
  expect(quotes.length).toBeGreaterThanOrEqual(2);
  expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
  const loud = chooseQuotes(locks, 'problem', measureWordUse(locks.map(wordsOf)), everywhere, () => 'one person');
  expect(loud).toHaveLength(1);
});
