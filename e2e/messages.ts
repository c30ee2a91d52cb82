import { generateSample } from '../apps/server/src/channels/sample/index.ts';

/** Any number: the same seed makes the same customers. */
const SEED = 11;

/** A file as a shop would export it: the latest messages of invented customers. @param count at most some 2,500 */
export function reviewsFile(count: number, now = new Date()): { name: string; mimeType: string; buffer: Buffer } {
  const { interactions } = generateSample({ seed: SEED, now });
  const said = interactions.filter(({ direction }) => direction === 'in').slice(-count);
  if (said.length < count) throw new RangeError(`expected ${count} messages of customers, got ${said.length}`);
  const rows = said.map(({ text, author, at, rating }) => [text, author?.name ?? author?.handle, at, rating]);
  return csvFile('reviews.csv', [['review_text', 'author', 'created', 'stars'], ...rows]);
}

/** @see RFC 4180 */
export function csvFile(name: string, rows: readonly (readonly unknown[])[]) {
  const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('')) };
}
