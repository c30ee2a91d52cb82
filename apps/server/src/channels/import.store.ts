import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { Checkpoint, FieldMap, RejectRow } from './file/index.ts';

const columns = [
  'id',
  'channel_id',
  'file_name',
  'file_path',
  'format',
  'mapping',
  'preview',
  'state',
  'problem',
  'checkpoint',
  'bytes_total',
  'bytes_read',
  'rows_read',
  'imported',
  'duplicates',
  'rejected',
  'created_by',
  'created_at',
  'started_at',
  'finished_at',
  'runner',
] as const;

export type ImportRecord = Awaited<ReturnType<typeof listImports>>[number];

export function listImports(trx: Tx, workspaceId: string) {
  return trx
    .selectFrom('channels.import')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('format', 'is distinct from', 'sample')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

export function findImport(trx: Tx, workspaceId: string, id: string): Promise<ImportRecord | undefined> {
  return trx
    .selectFrom('channels.import')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Reads the import and holds its row, so that two runners, or a runner and an undo, take turns. */
export function lockImport(trx: Tx, workspaceId: string, id: string): Promise<ImportRecord | undefined> {
  return trx
    .selectFrom('channels.import')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function findSampleImport(trx: Tx, workspaceId: string) {
  return trx
    .selectFrom('channels.import')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('format', '=', 'sample')
    .where('state', '<>', 'undone')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export type NewImport = {
  id: string;
  fileName: string;
  filePath: string | null;
  format: string | null;
  preview: unknown;
  bytesTotal: number | null;
  createdBy: string;
  now: Date;
};

export async function insertImport(trx: Tx, workspaceId: string, row: NewImport): Promise<void> {
  await trx
    .insertInto('channels.import')
    .values({
      workspace_id: workspaceId,
      id: row.id,
      file_name: row.fileName,
      file_path: row.filePath,
      format: row.format,
      preview: row.preview === null ? null : JSON.stringify(row.preview),
      state: 'waiting',
      bytes_total: row.bytesTotal,
      created_by: row.createdBy,
      created_at: row.now,
    })
    .execute();
}

export type ImportChange = {
  state?: 'waiting' | 'running' | 'finished' | 'failed' | 'stopped' | 'undoing' | 'undone';
  problem?: string | null;
  mapping?: FieldMap | null;
  preview?: unknown;
  channelId?: string;
  runner?: string | null;
  startedAt?: Date;
  finishedAt?: Date | null;
  undoneAt?: Date;
  progressAt?: Date;
};

export async function updateImport(trx: Tx, workspaceId: string, id: string, change: ImportChange): Promise<void> {
  const { mapping, preview, channelId, startedAt, finishedAt, undoneAt, progressAt, ...same } = change;
  await trx
    .updateTable('channels.import')
    .set({
      ...same,
      ...(mapping !== undefined && { mapping: mapping === null ? null : JSON.stringify(mapping) }),
      ...(preview !== undefined && { preview: JSON.stringify(preview) }),
      ...(channelId !== undefined && { channel_id: channelId }),
      ...(startedAt !== undefined && { started_at: startedAt }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
      ...(undoneAt !== undefined && { undone_at: undoneAt }),
      ...(progressAt !== undefined && { progress_at: progressAt }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export type Progress = {
  checkpoint: Checkpoint;
  bytesRead: number;
  read: number;
  imported: number;
  duplicates: number;
  rejected: number;
  now: Date;
};

/** Adds what a batch brought, and moves the checkpoint, in the batch's own transaction. */
export async function advance(trx: Tx, workspaceId: string, id: string, progress: Progress): Promise<void> {
  await trx
    .updateTable('channels.import')
    .set({
      checkpoint: JSON.stringify(progress.checkpoint),
      bytes_read: progress.bytesRead,
      rows_read: sql<number>`rows_read + ${progress.read}`,
      imported: sql<number>`imported + ${progress.imported}`,
      duplicates: sql<number>`duplicates + ${progress.duplicates}`,
      rejected: sql<number>`rejected + ${progress.rejected}`,
      progress_at: progress.now,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function insertRejects(
  trx: Tx,
  workspaceId: string,
  importId: string,
  rows: readonly RejectRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into channels.import_reject (workspace_id, import_id, line, reason, raw)
    select ${workspaceId}, ${importId}, r.line, r.reason, r.raw
      from unnest(${rows.map(({ line }) => line)}::bigint[], ${rows.map(({ reason }) => reason)}::text[],
                  ${rows.map(({ raw }) => raw)}::text[]) as r (line, reason, raw)
    on conflict do nothing`.execute(trx);
}

export function listRejects(trx: Tx, workspaceId: string, importId: string, afterLine: number, limit: number) {
  return trx
    .selectFrom('channels.import_reject')
    .select(['line', 'reason', 'raw'])
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .where('line', '>', afterLine)
    .orderBy('line')
    .limit(limit)
    .execute();
}

/** Imports that were left in the middle: running, and without a sign for a while. */
export function listAbandoned(trx: Tx, workspaceId: string, before: Date) {
  return trx
    .selectFrom('channels.import')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'running')
    .where('file_path', 'is not', null)
    .where((eb) => eb.or([eb('progress_at', 'is', null), eb('progress_at', '<', before)]))
    .execute();
}
