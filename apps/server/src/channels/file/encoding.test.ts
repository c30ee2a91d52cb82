import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEncoding } from './encoding.ts';
import { previewFile } from './preview.ts';
import { NOW, rejectsIn, rowsOf, streamOf, textsIn } from './testing.ts';

const TABLE = 'id,text\n1,Grüße aus Köln – 5 €\n2,déjà vu\n3,plain\n';
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
/** Windows-1252 as far as the tests need it. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1');

test.each([
  ['UTF-8', Buffer.from(TABLE), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8'],
  ['UTF-16 LE with a mark', utf16le(`\ufeff${TABLE}`), 'utf-16le'],
  ['UTF-16 LE without a mark', utf16le(TABLE), 'utf-16le'],
  ['UTF-16 BE with a mark', utf16be(`\ufeff${TABLE}`), 'utf-16be'],
  ['UTF-16 BE without a mark', utf16be(TABLE), 'utf-16be'],
  ['Windows-1252', windows1252(TABLE), 'windows-1252'],
])('%s is recognised, and its text arrives as it was at any chunking', async (_name, bytes, encoding) => {
  expect((await previewFile(streamOf(bytes), { timeZone: 'UTC', now: NOW })).encoding).toBe(encoding);
  for (const chunkBytes of [1, 3, 65_536]) {
    const rows = await rowsOf(bytes, { chunkBytes });
    expect(textsIn(rows)).toEqual(['Grüße aus Köln – 5 €', 'déjà vu', 'plain']);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  }
});

test.each([
  ['a few damaged lines beside good characters', [0x67, 0xc3, 0xbc, 0x0a, 0xe9, 0x0a], 'utf-8'],
  ['bytes that make no sense as Western text', [0x61, 0xff, 0xfe, 0x0a], 'utf-8'],
  ['one damaged line among many of JSON', [...Buffer.from('{"a":1}\n{"a":"caf\xe9"}\n{"a":2}\n', 'latin1')], 'utf-8'],
  [
    'several such lines of JSON',
    [...Buffer.from('{"a":"\xfcber"}\n{"a":"caf\xe9"}\n{"a":2}\n', 'latin1')],
    'windows-1252',
  ],
])('%s: %j', (_name, bytes, encoding) => {
  expect(detectEncoding(Buffer.from(bytes)).encoding).toBe(encoding);
});

test('a character cut at the end of the first bytes does not make another character set of them', () => {
  const bytes = Buffer.from(`${'text\n'.repeat(10)}ü`);
  expect(detectEncoding(bytes.subarray(0, -1), false).encoding).toBe('utf-8');
});

test('in UTF-16 a lone surrogate rejects its line only, also at the end of the file', async () => {
  const bytes = utf16le('\ufeff{"text":"a😀"}\n{"text":"b\ud83d"}\n{"text":"c"}\n{"text":"d"}\ud83d');
  for (const chunkBytes of [1, 2, 5, 65_536]) {
    const rows = await rowsOf(bytes, { chunkBytes });
    expect(textsIn(rows)).toEqual(['a😀', 'c']);
    expect(rejectsIn(rows).map(({ line }) => line)).toEqual([2, 4]);
    expect(rejectsIn(rows)[0]?.reason).toContain('lone surrogate');
  }
});

test('any text is the same through UTF-8 and UTF-16, at any chunking', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => /\S/.test(value) && !value.includes('\0'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      async (texts, chunkBytes) => {
        const lines = texts.map((value) => `${JSON.stringify({ text: value })}\n`).join('');
        for (const bytes of [Buffer.from(lines), utf16le(`\ufeff${lines}`), utf16be(`\ufeff${lines}`)]) {
          expect(textsIn(await rowsOf(bytes, { chunkBytes }))).toEqual(texts);
        }
      },
    ),
    { numRuns: 100 },
  );
});
