import type { z } from 'zod';
import type { ChannelRecord } from './channel.store.ts';
import { columnParts, type Field, type FieldGuess, type FieldMap, type Preview } from './file/index.ts';
import type { ImportRecord } from './import.store.ts';
import type { Channel, Import, ImportPreview } from './schemas.ts';

/** Rows as the API shows them. */

const shownSamples = 12;

export function shownPreview(preview: Preview): z.output<typeof ImportPreview> {
  const names = new Set(preview.columns.map(({ name }) => name));
  // `Date + Time` stands for two columns; both are shown as what they are taken for together.
  const fieldOf = new Map(
    (Object.entries(preview.mapping.fields) as [Field, FieldGuess][]).flatMap(([field, guess]) =>
      columnParts(guess.column, (name) => names.has(name)).map((column) => [column, { field, ...guess }] as const),
    ),
  );
  return {
    format: preview.format,
    encoding: preview.encoding,
    delimiter: preview.delimiter,
    columns: preview.columns.map(({ name, samples }) => {
      const guess = fieldOf.get(name);
      return {
        name,
        samples,
        field: guess?.field ?? null,
        confidence: guess?.confidence ?? 0,
        reason: guess?.reason ?? 'kept as an attribute',
      };
    }),
    interactions: preview.interactions.slice(0, shownSamples).map(({ at, text, author, rating }) => ({
      at,
      text,
      author: author?.name ?? author?.handle ?? author?.email ?? null,
      rating,
    })),
    rejects: preview.rejects.slice(0, shownSamples),
    notes: preview.notes,
    problem: preview.problem?.message ?? null,
  };
}

export function shownImport(row: ImportRecord, pending: number): z.output<typeof Import> {
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state as z.output<typeof Import>['state'],
    problem: row.problem,
    preview: row.preview as z.output<typeof ImportPreview> | null,
    mapping: row.mapping as FieldMap | null as Record<string, string> | null,
    bytesTotal: row.bytes_total,
    bytesRead: row.bytes_read,
    read: row.rows_read,
    imported: row.imported,
    duplicates: row.duplicates,
    rejected: row.rejected,
    pending,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

export function shownChannel(row: ChannelRecord, interactions: number): z.output<typeof Channel> {
  return {
    id: row.id,
    kind: row.kind as z.output<typeof Channel>['kind'],
    network: row.network,
    name: row.name,
    state: row.state as z.output<typeof Channel>['state'],
    detail: row.detail,
    canSend: row.can_send,
    lastHeardAt: row.last_heard_at?.toISOString() ?? null,
    interactions,
  };
}
