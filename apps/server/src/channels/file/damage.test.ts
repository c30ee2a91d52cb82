import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileProblem } from './errors.ts';
import { rowsOf } from './testing.ts';

const rows = Array.from({ length: 12 }, (_row, i) => i);
const FILES: Record<string, Buffer> = {
  csv: Buffer.from(
    `id,date,text\n${rows.map((i) => `${i},2023-01-0${(i % 9) + 1},"grün, ""${i}""\nnext"\n`).join('')}`,
  ),
  jsonl: Buffer.from(
    rows.map((i) => `{"id":"${i}","at":"2023-01-01T00:00:00Z","text":"grün \\u00fc ${i}"}\n`).join(''),
  ),
  list: Buffer.from(JSON.stringify(rows.map((i) => ({ id: `${i}`, text: `grün ${i}`, tags: [i] })))),
  utf16: Buffer.from(`\ufeffid;text\n${rows.map((i) => `${i};grün ${i}\n`).join('')}`, 'utf16le'),
  mbox: Buffer.from(
    rows
      .map(
        (i) =>
          `From a@b.example Sun Feb 22 12:03:11 2015\nFrom: a@b.example\nContent-Type: text/html\n\n<p>mail ${i}\n\n`,
      )
      .join(''),
  ),
};

/** Overwrites, cuts out or repeats a few bytes. */
function damaged(bytes: Buffer, edits: [number, number, number, number][]): Buffer {
  return edits.reduce((now, [kind, place, length, byte]) => {
    const at = Math.floor(place * now.length);
    const end = kind === 1 ? at : Math.min(now.length, at + length);
    const middle =
      kind === 0 ? Buffer.alloc(end - at, byte) : kind === 1 ? now.subarray(at, at + length) : Buffer.alloc(0);
    return Buffer.concat([now.subarray(0, at), middle, now.subarray(end)]);
  }, bytes);
}

const edit = fc.tuple(
  fc.integer({ min: 0, max: 2 }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 0, max: 255 }),
);

test('whatever happens to its bytes, a file gives rows in order or a problem with a plain message', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(FILES)),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 100 }),
      async (kind, edits, zipped, chunkBytes) => {
        const file = FILES[kind] ?? Buffer.alloc(0);
        const bytes = damaged(zipped ? gzipSync(file) : file, edits);
        const outcome = await rowsOf(bytes, { chunkBytes }).catch((error: unknown) => error);
        if (!Array.isArray(outcome)) {
          expect(outcome).toBeInstanceOf(FileProblem);
          return;
        }
        const lines = outcome.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        for (const row of outcome) if (row.kind === 'reject') expect(row.reason.length).toBeGreaterThan(5);
      },
    ),
    { numRuns: 600 },
  );
});

test('the same bytes give the same rows at any chunking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(FILES)),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 30 }),
      async (kind, edits, chunkBytes) => {
        const bytes = damaged(FILES[kind] ?? Buffer.alloc(0), edits);
        const read = (size: number) => rowsOf(bytes, { chunkBytes: size }).catch((error: Error) => error.message);
        expect(await read(chunkBytes)).toEqual(await read(65_536));
      },
    ),
    { numRuns: 300 },
  );
});
