import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './message.ts';
import { chooseQuotes, quoteOf } from './quotes.ts';
import { say, town, voicesOf } from './samples.fixture.ts';
import { measureWordUse } from './wordUse.ts';

const evenly = () => 1;
const aboutLocks = (words: readonly string[]) => words.filter((word) => word === 'lock').length;

test('a quote leaves out mentions before and links after what was said', () => {
  expect(quoteOf(say('@acme @bikes: My lock is stuck! https://a.example'), evenly).text).toBe('My lock is stuck!');
});

test('of several sentences, the one that tells is quoted, without greeting and name', () => {
  const mail = `Dear team,

My order number is AB-12345. We came from far away for the weekend with both children and all of our luggage.
The lock of the third bicycle in the row would not open at all. Who do I talk to?

Kind regards,
Ida`;
  const { start, end, text } = quoteOf(say(mail), aboutLocks);
  expect(text).toBe('The lock of the third bicycle in the row would not open at all.');
  expect(mail.slice(start, end)).toBe(text);
});

test('a short sentence brings the one beside it', () => {
  const { text } = quoteOf(
    say('It rained. My lock is stuck. Nobody at the harbour knew what to do about it.'),
    aboutLocks,
  );
  expect(text).toBe('My lock is stuck. Nobody at the harbour knew what to do about it.');
});

test('a sentence too long is cut between words', () => {
  const { text } = quoteOf(say(`My lock is stuck ${'and stuck '.repeat(60)}`), evenly);
  expect(text.length).toBeLessThanOrEqual(240);
  expect(text).toMatch(/^My lock.*(?:and|stuck)$/u);
});

test('a quote is a stretch of its message, whatever this is', () => {
  const message = say('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const quote = quoteOf({ ...message, text }, ({ length }) => length);
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
