import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './lines.ts';

function split(content: Buffer, chunkBytes: number, limit?: number) {
  const splitter = new LineSplitter({ offset: 0, line: 1 }, '\n', limit);
  const lines = [];
  for (let at = 0; at < content.length; at += chunkBytes)
    lines.push(...splitter.push(content.subarray(at, at + chunkBytes)));
  return [...lines, ...splitter.end()];
}

test('lines, their numbers and their places are the same at any chunking', () => {
  const content = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.from(bytes.map((byte) => (byte % 4 ? byte : 10))));
  fc.assert(
    fc.property(content, fc.integer({ min: 1, max: 50 }), (bytes, chunkBytes) => {
      const lines = split(bytes, chunkBytes);
      const expected = bytes.toString('latin1').split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(lines.map((line) => line.bytes.toString('latin1'))).toEqual(expected);
      for (const [i, { line, offset, bytes: found }] of lines.entries()) {
        expect(line).toBe(i + 1);
        expect(bytes.subarray(offset, offset + found.length).equals(found)).toBe(true);
      }
    }),
  );
});

test('a line over the limit keeps its place and its beginning, and the next line is whole', () => {
  for (const chunkBytes of [1, 7, 5000]) {
    const [before, long, after] = split(Buffer.from(`a\n${'x'.repeat(3000)}\nb\n`), chunkBytes, 1000);
    expect(before).toMatchObject({ line: 1, offset: 0, fault: null });
    expect(long).toMatchObject({ line: 2, offset: 2, fault: expect.stringContaining('3,000 bytes') });
    expect(long?.bytes.toString()).toBe('x'.repeat(800));
    expect(after).toMatchObject({ line: 3, offset: 3003, fault: null });
  }
});
