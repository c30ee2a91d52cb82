import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from './csv.ts';
import { seekPosition } from './open.ts';
import { readInteractions } from './read.ts';
import { NOW, rowsOf, streamOf, textsIn } from './testing.ts';

/** Text as people write it, with what breaks readers: quotes, delimiters, line breaks, every kind of character. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', '{', '\\', "'", 'word'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((value) => /\S/.test(value) && !value.includes('\0'));
const texts = fc.array(text, { minLength: 1, maxLength: 8 });
const chunkBytes = fc.integer({ min: 1, max: 64 });

test.each([',', ';', '\t', '|'])(
  'texts written to a table with "%s" are read back exactly, at any chunking',
  async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(texts, chunkBytes, fc.constantFrom('\n', '\r\n'), async (written, chunk, newline) => {
        const rows = written.map((value, i) =>
          [String(i), value, 'ann'].map((cell) => csvCell(cell, delimiter)).join(delimiter),
        );
        const file = [['id', 'text', 'author'].join(delimiter), ...rows, ''].join(newline);
        const read = await rowsOf(file, { chunkBytes: chunk, format: delimiter === '\t' ? 'tsv' : 'csv' });
        expect(textsIn(read)).toEqual(written);
      }),
      { numRuns: 150 },
    );
  },
);

test('texts written as JSON lines or as one JSON list are read back exactly, at any chunking', async () => {
  await fc.assert(
    fc.asyncProperty(texts, chunkBytes, async (written, chunk) => {
      const objects = written.map((value) => ({ text: value }));
      const lines = objects.map((object) => `${JSON.stringify(object)}\n`).join('');
      expect(textsIn(await rowsOf(lines, { chunkBytes: chunk }))).toEqual(written);
      for (const list of [JSON.stringify(objects), JSON.stringify(objects, null, 2)]) {
        expect(textsIn(await rowsOf(list, { chunkBytes: chunk }))).toEqual(written);
      }
    }),
    { numRuns: 150 },
  );
});

const FILES: [string, string][] = [
  [
    'a table',
    `id,text,note\n${Array.from({ length: 40 }, (_row, i) => `${i},"message\n${i}",${i % 7 ? 'x' : 'x,y'}`).join('\n')}\n`,
  ],
  [
    'JSON lines',
    Array.from({ length: 40 }, (_row, i) => (i % 9 ? `{"id":${i},"body":"grün ${i}"}\n` : 'oops\n')).join(''),
  ],
  [
    'one JSON list',
    JSON.stringify(
      Array.from({ length: 40 }, (_row, i) => ({ id: i, text: `grün ${i}` })),
      null,
      1,
    ),
  ],
  [
    'a mailbox',
    Array.from(
      { length: 9 },
      (_row, i) =>
        `From a@b.example Sun Feb 22 12:03:1${i} 2015\nFrom: a@b.example\nMessage-ID: <${i}>\n\nmail ${i}\n\n`,
    ).join(''),
  ],
];

test.each(FILES)('reading %s goes on from any checkpoint as if it had never stopped', async (_name, content) => {
  const changed: [Buffer, boolean][] = [
    [Buffer.from(content), true],
    [gzipSync(content), false],
    ...(content.startsWith('From') ? [] : [[Buffer.from(content, 'utf16le'), false] as [Buffer, boolean]]),
  ];
  for (const [bytes, seekable] of changed) {
    const all = await rowsOf(bytes);
    for (const [i, row] of all.entries()) {
      const resumeFrom = structuredClone(row.checkpoint);
      expect(await rowsOf(bytes, { resumeFrom })).toEqual(all.slice(i));
      const sourceOffset = seekPosition(resumeFrom);
      expect(sourceOffset > 0).toBe(seekable && resumeFrom.offset > 0);
      expect(await rowsOf(bytes.subarray(sourceOffset), { resumeFrom, sourceOffset })).toEqual(all.slice(i));
    }
  }
});

test('a checkpoint is small, plain JSON', async () => {
  const [row] = await rowsOf('id,text\n1,a\n');
  const stored = JSON.stringify(row?.checkpoint);
  expect(JSON.parse(stored)).toEqual(row?.checkpoint);
  expect(stored.length).toBeLessThan(400);
});

test('another file than the one that was begun is refused', async () => {
  const [row] = await rowsOf(gzipSync('id,text\n1,a\n'));
  const reading = readInteractions(streamOf('id,text\n'), { timeZone: 'UTC', now: NOW, resumeFrom: row?.checkpoint });
  await expect(reading.next()).rejects.toMatchObject({ code: 'channels.file_checkpoint_mismatch' });
});
