import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './detect.ts';

test.each([
  ['My parcel has not arrived and nobody answers the phone', 'en'],
  ['Mein Paket ist nicht angekommen und niemand geht ans Telefon', 'de'],
  ["Mon colis n'est pas arrivé et personne ne répond au téléphone", 'fr'],
  ['Mi paquete no ha llegado y nadie contesta el teléfono', 'es'],
  ['Il mio pacco non è arrivato e nessuno risponde al telefono', 'it'],
  ['Minha encomenda não chegou e ninguém atende o telefone', 'pt'],
  ['Mijn pakket is niet aangekomen en niemand neemt de telefoon op', 'nl'],
  ['荷物がまだ届きません', 'ja'],
  ['아직 소포가 도착하지 않았어요', 'ko'],
  ['Το δέμα μου δεν έφτασε', 'el'],
  ['Моя посылка не пришла, и никто не отвечает', 'ru'],
])('%j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('what says nothing about the language is left out', () => {
  expect(detectLanguage('@help #thebest https://example.com/the/best 12345')).toBe('und');
  expect(detectLanguage('@thebestfirm https://example.com/and/the Danke, das Paket ist nicht da')).toBe('de');
});

test('a text too short to tell is not called English', () => {
  expect(detectLanguage('ok')).toBe('und');
  expect(detectLanguage('')).toBe('und');
});

test('any text has a code of two letters or is undetermined', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(detectLanguage(text)).toMatch(/^(?:[a-z]{2}|und)$/);
    }),
  );
});
