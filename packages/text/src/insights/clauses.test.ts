import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from './clauses.ts';

const clauses = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end));

test('a sentence gives itself, and what stands between its joints', () => {
  expect(clauses('My bike lock is stuck and nobody answers the phone')).toEqual([
    'My bike lock is stuck',
    'My bike lock is stuck and nobody answers the phone',
    'nobody answers the phone',
  ]);
});

test('greetings, fillers, mentions and links around a clause fall away', () => {
  expect(clauses('Hey @acme, so my bike lock is stuck please! https://a.example')).toEqual(['my bike lock is stuck']);
});

test('a clause that hangs in the air is none', () => {
  expect(clauses('because of the')).toEqual([]);
  expect(clauses('I wonder if the')).toEqual([]);
  expect(clauses('of all the bikes')).toEqual([]);
});

test('rough language, hashtags and brackets make no clause', () => {
  expect(clauses('this is total shit service')).toEqual([]);
  expect(clauses('my bike #fail is stuck')).toEqual([]);
});

test('what the firm said is not what a customer needs', () => {
  expect(clauses("We're sorry for the broken lock")).toEqual([]);
});

test('a clause knows whether it is a whole sentence and which names it bears', () => {
  const [clause] = clausesOf('The bike at Harbour Street is broken.');
  expect(clause).toMatchObject({ whole: true, names: ['harbour', 'street'] });
});

test('every clause is a stretch of the text with 3 to 12 words', () => {
  const word = fc.constantFrom('bike', 'the', 'and', ',', '.', 'lock', '@acme', 'is', 'stuck', '😀', 'of', 'never');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      for (const clause of clausesOf(text)) {
        expect(clause.words.length).toBeGreaterThanOrEqual(3);
        expect(clause.words.length).toBeLessThanOrEqual(12);
        expect(text.slice(clause.start, clause.end)).not.toMatch(/[@.😀]|^\s|\s$/u);
      }
    }),
  );
});
