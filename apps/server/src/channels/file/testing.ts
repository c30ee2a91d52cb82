import { readInteractions } from './read.ts';
import type { InterchangeInteraction, RejectRow, ResumeOptions, Row } from './types.ts';

/** The present in tests of files. */
export const NOW = new Date('2024-06-01T12:00:00Z');

/** Bytes as a stream in chunks of one size. */
export async function* streamOf(content: string | Uint8Array, chunkBytes = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

type ReadSettings = Partial<ResumeOptions> & { chunkBytes?: number };

/** All rows of a file. */
export async function rowsOf(content: string | Uint8Array, settings: ReadSettings = {}): Promise<Row[]> {
  const { chunkBytes, ...options } = settings;
  const rows: Row[] = [];
  const source = streamOf(content, chunkBytes);
  for await (const batch of readInteractions(source, { timeZone: 'UTC', now: NOW, ...options })) rows.push(...batch);
  return rows;
}

export function interactionsIn(rows: Row[]): InterchangeInteraction[] {
  return rows.flatMap((row) => (row.kind === 'interaction' ? [row.interaction] : []));
}

export function textsIn(rows: Row[]): string[] {
  return interactionsIn(rows).map(({ text }) => text);
}

export function rejectsIn(rows: Row[]): Pick<RejectRow, 'line' | 'reason' | 'raw'>[] {
  return rows.flatMap((row) => (row.kind === 'reject' ? [{ line: row.line, reason: row.reason, raw: row.raw }] : []));
}
