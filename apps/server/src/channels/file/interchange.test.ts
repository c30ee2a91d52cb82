import { expect, test } from 'vitest';
import { readInterchange } from './interchange.ts';
import { NOW } from './testing.ts';
import { zoneOf } from './zone.ts';

const rules = { zone: zoneOf('UTC'), dateOrder: 'dmy', now: NOW } as const;

test('an object in the interchange form is checked like a line of a file', () => {
  expect(readInterchange({ text: 'hi', author: { handle: 'ann', plan: 'gold' }, rating: '4/5' }, rules)).toMatchObject({
    text: 'hi',
    author: { handle: 'ann', name: null, email: null },
    rating: 4,
    attributes: { 'author.plan': 'gold' },
  });
});

test.each([
  [null, 'expected an object such as {"text":"…"}'],
  [['hi'], 'expected an object such as {"text":"…"}'],
  [{ body: 'hi' }, 'text is empty'],
])('%j is refused: %s', (value, reason) => {
  expect(readInterchange(value, rules)).toBe(reason);
});

test('a rating or language that cannot be read is kept as an attribute', () => {
  expect(readInterchange({ text: 'hi', rating: 'n/a', language: 'Klingon' }, rules)).toMatchObject({
    rating: null,
    language: null,
    attributes: { rating: 'n/a', language: 'Klingon' },
  });
  expect(readInterchange({ text: 'hi', rating: '★★★☆☆' }, rules)).toMatchObject({ rating: 3 });
});
