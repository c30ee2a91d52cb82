import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { audit } from '../workspaces/index.ts';
import { ImportStateError, UnreadableFileError } from './errors.ts';
import type { FieldMap } from './file/index.ts';
import { type ImportRecord, lockImport, updateImport } from './import.store.ts';

/** Starts a waiting import, or goes on with a stopped or failed one. */
export async function startImport(
  trx: Tx,
  actor: Actor,
  id: string,
  mapping: FieldMap | undefined,
  now: Date,
): Promise<void> {
  const record = await importOrFail(trx, actor, id);
  if (!['waiting', 'stopped', 'failed'].includes(record.state)) throw new ImportStateError(record.state, 'started');
  const problem = (record.preview as { problem?: string | null } | null)?.problem;
  if (problem && !mapping?.text) throw new UnreadableFileError(problem);
  await updateImport(trx, actor.workspaceId, id, {
    state: 'running',
    problem: null,
    finishedAt: null,
    progressAt: now,
    ...(record.state === 'waiting' && { startedAt: now, ...(mapping && { mapping }) }),
  });
  await addRun(trx, actor.workspaceId, id);
  await audit(trx, actor.workspaceId, actor, 'import.started', id, {}, now);
  await publish(trx, actor.workspaceId, now, { kind: 'import.changed', payload: { importId: id, state: 'running' } });
}

/** Has an import worked on; one run waits at a time. */
export function addRun(trx: Tx, workspaceId: string, importId: string): Promise<void> {
  return addJob(trx, 'import.run', { workspaceId, importId }, { key: `import:${importId}` });
}

/** Stops a running import where it is. What came in stays; it can go on, or be taken back. */
export async function stopImport(trx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const record = await importOrFail(trx, actor, id);
  if (record.state !== 'running') throw new ImportStateError(record.state, 'stopped');
  await updateImport(trx, actor.workspaceId, id, { state: 'stopped', runner: null });
  await publish(trx, actor.workspaceId, now, { kind: 'import.changed', payload: { importId: id, state: 'stopped' } });
}

/** Holds the import for being taken back; whoever runs it stops. @throws ImportStateError when it was taken back before */
export async function beginUndo(trx: Tx, workspaceId: string, id: string): Promise<ImportRecord> {
  const record = await lockImport(trx, workspaceId, id);
  if (!record) throw new NotFoundError('import', id);
  if (record.state === 'undone') throw new ImportStateError('taken back', 'taken back again');
  return record;
}

/** Notes that the import was taken back. */
export async function finishUndo(trx: Tx, workspaceId: string, id: string, now: Date): Promise<void> {
  await updateImport(trx, workspaceId, id, { state: 'undone', undoneAt: now, runner: null });
  await publish(trx, workspaceId, now, { kind: 'import.changed', payload: { importId: id, state: 'undone' } });
}

async function importOrFail(trx: Tx, actor: Actor, id: string): Promise<ImportRecord> {
  const record = await lockImport(trx, actor.workspaceId, id);
  if (!record) throw new NotFoundError('import', id);
  return record;
}
