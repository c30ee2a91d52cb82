import { createReadStream } from 'node:fs';
import type { Clock } from '../platform/clock.ts';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import { newId } from '../platform/ids.ts';
import { builtInChannel } from './built-in.ts';
import { touchChannel } from './channel.store.ts';
import {
  type Checkpoint,
  type FieldMap,
  type FileFormat,
  FileProblem,
  type RejectRow,
  type Row,
  readInteractions,
  seekPosition,
} from './file/index.ts';
import type { Hear } from './hear.ts';
import { advance, type ImportRecord, insertRejects, lockImport, updateImport } from './import.store.ts';

export type ImportParts = { db: WorkspaceDb; clock: Clock; hear: Hear };

export type RunOptions = {
  workspaceId: string;
  importId: string;
  timeZone: string;
  signal: AbortSignal;
  /** The bytes, when they are not in the import's own file (standard input). */
  source?: AsyncIterable<Uint8Array>;
  format?: FileFormat;
  onProgress?: (record: { bytesRead: number; read: number; imported: number }) => void;
  onReject?: (row: RejectRow) => void;
};

/** Another runner took the import over, or a person stopped it. */
class TakenAwayError extends Error {}

/**
 * Brings a file in, a batch at a time: rows, rejects, counts and checkpoint are committed together, so that a killed
 * import goes on where it was, and nothing comes twice. Ends the import as finished, failed or (on `signal`) as it was.
 */
export async function runImport(parts: ImportParts, options: RunOptions): Promise<void> {
  const { db, clock } = parts;
  const { workspaceId, importId, signal } = options;
  const runner = newId();
  const record = await db.inWorkspace(workspaceId, (trx) => takeOver(trx, workspaceId, importId, runner, clock()));
  if (record.state !== 'running') return;
  const end = (state: 'finished' | 'failed', problem: string | null) =>
    db.inWorkspace(workspaceId, async (trx) => {
      await ours(trx, workspaceId, importId, runner);
      await updateImport(trx, workspaceId, importId, { state, problem, finishedAt: clock(), runner: null });
      await publish(trx, workspaceId, clock(), { kind: 'import.changed', payload: { importId, state } });
    });
  try {
    await bringIn(parts, options, record, runner);
    if (!signal.aborted) await end('finished', null);
  } catch (error) {
    if (error instanceof TakenAwayError) return;
    if (!(error instanceof FileProblem) && !isMissingFile(error)) throw error;
    await end(
      'failed',
      error instanceof FileProblem ? error.message : 'The uploaded file is no longer there. Bring it in again.',
    );
  }
}

async function bringIn(parts: ImportParts, options: RunOptions, record: ImportRecord, runner: string): Promise<void> {
  const checkpoint = record.checkpoint as Checkpoint | null;
  const start = checkpoint && !options.source ? seekPosition(checkpoint) : 0;
  const file = () => createReadStream(record.file_path as string, { start, highWaterMark: 256 * 1024 });
  const counted = countBytes(options.source ?? file(), start);
  const chunks = readInteractions(counted.bytes, {
    format: options.format ?? (record.format as FileFormat | null) ?? undefined,
    fileName: record.file_name,
    map: (record.mapping as FieldMap | null) ?? undefined,
    timeZone: options.timeZone,
    now: parts.clock(),
    ...(checkpoint && { resumeFrom: checkpoint, sourceOffset: start }),
  });
  // The checkpoint is the place of the last row that was taken: that row comes again, and is passed over.
  let taken = checkpoint !== null;
  let read = Number(record.rows_read);
  let imported = Number(record.imported);
  for await (const chunk of chunks) {
    if (options.signal.aborted) return;
    const rows = taken ? chunk.slice(1) : chunk;
    taken = false;
    if (rows.length === 0) continue;
    const accepted = await keep(parts, options, rows, {
      runner,
      bytesRead: counted.read(),
      channelId: record.channel_id as string,
    });
    read += rows.length;
    imported += accepted;
    options.onProgress?.({ bytesRead: counted.read(), read, imported });
  }
}

/** One batch, one transaction. */
async function keep(
  { db, clock, hear }: ImportParts,
  { workspaceId, importId, onReject }: RunOptions,
  rows: Row[],
  { runner, bytesRead, channelId }: { runner: string; bytesRead: number; channelId: string },
): Promise<number> {
  const items = rows.flatMap((row) => (row.kind === 'interaction' ? [row.interaction] : []));
  const rejects = rows.flatMap((row) => (row.kind === 'reject' ? [row] : []));
  const accepted = await db.inWorkspace(workspaceId, async (trx) => {
    const now = clock();
    await ours(trx, workspaceId, importId, runner);
    await insertRejects(trx, workspaceId, importId, rejects);
    const heard = await hear(trx, workspaceId, { channelId, items, importId, now });
    await touchChannel(trx, workspaceId, channelId, now);
    await advance(trx, workspaceId, importId, {
      checkpoint: (rows.at(-1) as Row).checkpoint,
      bytesRead,
      read: rows.length,
      imported: heard.accepted,
      duplicates: heard.duplicates,
      rejected: rejects.length,
      now,
    });
    await publish(trx, workspaceId, now, { kind: 'import.changed', payload: { importId, state: 'running' } });
    return heard.accepted;
  });
  if (onReject) for (const reject of rejects) onReject(reject);
  return accepted;
}

/** Makes this run the one that works on the import; a run before it, if any still lives, stops at its next batch. */
async function takeOver(
  trx: Tx,
  workspaceId: string,
  importId: string,
  runner: string,
  now: Date,
): Promise<ImportRecord> {
  const record = await lockImport(trx, workspaceId, importId);
  if (!record) throw new NotFoundError('import', importId);
  if (record.state !== 'running') return record;
  const channelId = record.channel_id ?? (await builtInChannel(trx, workspaceId, 'file', now)).id;
  await updateImport(trx, workspaceId, importId, { runner, channelId, progressAt: now });
  return { ...record, channel_id: channelId };
}

async function ours(trx: Tx, workspaceId: string, importId: string, runner: string): Promise<void> {
  const record = await lockImport(trx, workspaceId, importId);
  if (record?.state !== 'running' || record.runner !== runner) throw new TakenAwayError();
}

function countBytes(
  source: AsyncIterable<Uint8Array>,
  before: number,
): { bytes: AsyncIterable<Uint8Array>; read: () => number } {
  let total = before;
  async function* bytes() {
    for await (const chunk of source) {
      total += chunk.length;
      yield chunk;
    }
  }
  return { bytes: bytes(), read: () => total };
}

function isMissingFile(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
