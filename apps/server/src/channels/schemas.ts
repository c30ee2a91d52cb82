import { z } from 'zod';
import { Id, Instant } from '../platform/http/schemas.ts';

export const Channel = z.object({
  id: Id,
  kind: z.enum(['file', 'api', 'sample']),
  network: z.string().describe('"file", "api", "email", "bluesky", …'),
  name: z.string(),
  state: z.enum(['listening', 'paused', 'failing', 'removed']),
  detail: z.string().nullable(),
  canSend: z.boolean(),
  lastHeardAt: Instant.nullable(),
  interactions: z.int().describe('how many were heard here'),
});

export const FieldName = z.enum([
  'externalId',
  'at',
  'text',
  'author.handle',
  'author.name',
  'author.email',
  'conversation',
  'inReplyTo',
  'url',
  'direction',
  'visibility',
  'rating',
  'language',
]);

/** What we understood of a file before anything is kept. */
export const ImportPreview = z.object({
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      field: FieldName.nullable().describe('what we take it for; null becomes an attribute'),
      confidence: z.number(),
      reason: z.string(),
    }),
  ),
  interactions: z.array(
    z.object({
      at: z.string().nullable(),
      text: z.string(),
      author: z.string().nullable(),
      rating: z.number().nullable(),
    }),
  ),
  rejects: z.array(z.object({ line: z.int(), reason: z.string(), raw: z.string() })),
  notes: z.array(z.string()).describe('things worth knowing, such as renamed columns'),
  problem: z.string().nullable().describe('what stands in the way, such as no column with the text'),
});

export const Import = z.object({
  id: Id,
  fileName: z.string(),
  state: z.enum(['waiting', 'running', 'finished', 'failed', 'stopped', 'undoing', 'undone']),
  problem: z.string().nullable(),
  preview: ImportPreview.nullable(),
  mapping: z.record(z.string(), z.string()).nullable().describe('field: column'),
  bytesTotal: z.number().nullable(),
  bytesRead: z.number(),
  read: z.int(),
  imported: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  pending: z.int().describe('interactions of this workspace still to be read and grouped'),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
});
/** Starts an import that waits, with the columns as the reader wants them. */
export const ImportStart = z.object({
  mapping: z
    .partialRecord(FieldName, z.string())
    .optional()
    .describe('field: column, for what you say; other fields are guessed, and an empty column keeps a field out'),
});
export const ImportReject = z.object({ line: z.int(), reason: z.string(), raw: z.string() });
export const Undone = z.object({ removed: z.int().describe('interactions taken back') });
export const SampleState = z.object({
  loaded: z.boolean(),
  importId: Id.nullable(),
  people: z.int(),
  interactions: z.int(),
});
