import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutCourtesies } from './courtesies.ts';

const left = (text: string) => withoutCourtesies(text).replaceAll(/\n+/gu, ' ').trim();

test.each([
  ['Dear customer service,\n\nThe lock is stuck.\n\nMany thanks,\nIda Berg', 'The lock is stuck.'],
  ['Hello again,\n\nMy order number is AB-57289, in case you need it. The lock is stuck.', 'The lock is stuck.'],
  ['Hi Wheels, the lock is stuck', 'the lock is stuck'],
  ['Hallo liebes Team,\n\nDas Schloss klemmt.\n\nSchöne Grüße aus Bonn\nIda', 'Das Schloss klemmt.'],
  ['Goedemiddag,\n\nHet slot zit vast.\n\nGroetjes uit Gent,\nIda', 'Het slot zit vast.'],
  ["Bonjour,\n\nLe cadenas est bloqué.\n\nMerci d'avance,\nIda", 'Le cadenas est bloqué.'],
  ['Buenos días,\n\nEl candado no abre.\n\nMuchas gracias,\nIda', 'El candado no abre.'],
])('of %j stays %j', (text, rest) => {
  expect(left(text)).toBe(rest);
});

test.each([
  'Hello my lock is stuck',
  'Thank you for the quick repair of the lock',
  'An order of 12345 locks is late, nobody at your office answers the telephone, and I do not know what to tell my shop',
  'Thanks',
])('%j says something and stays', (text) => {
  expect(left(text)).toBe(text);
});

test('what stays is where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (middle) => {
      const text = `Hello,\n${middle}\nKind regards,\nIda`;
      const masked = withoutCourtesies(text);
      expect(masked).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) expect(['\n', text[at]]).toContain(masked[at]);
    }),
  );
});
