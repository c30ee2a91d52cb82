import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import { newId } from '../platform/ids.ts';
import { audit } from './audit.ts';
import { UnknownTimeZoneError } from './errors.ts';
import { insertMember, insertWorkspace, updateWorkspace, type WorkspaceRecord } from './workspace.store.ts';

/**
 * Makes a workspace with its first owner.
 *
 * @param timeZone IANA name
 * @throws UnknownTimeZoneError
 */
export async function createWorkspace(
  db: WorkspaceDb,
  { name, timeZone, ownerId, now }: { name: string; timeZone: string; ownerId: string; now: Date },
): Promise<WorkspaceRecord> {
  checkTimeZone(timeZone);
  const id = newId();
  return db.inWorkspace(id, async (trx) => {
    const row = { id, slug: slugOf(name), name, time_zone: timeZone, created_at: now };
    const slug = await insertWorkspace(trx, row);
    await insertMember(trx, id, ownerId, 'owner', now);
    await audit(trx, id, { kind: 'user', id: ownerId }, 'workspace.made', id, {}, now);
    return { ...row, slug };
  });
}

/** Renames a workspace or sets its time zone. */
export async function changeWorkspace(
  trx: Tx,
  actor: { kind: 'user' | 'key'; id: string; workspaceId: string },
  change: { name?: string | undefined; timeZone?: string | undefined },
  now: Date,
): Promise<void> {
  if (change.timeZone !== undefined) checkTimeZone(change.timeZone);
  await updateWorkspace(trx, actor.workspaceId, {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
  });
  await audit(trx, actor.workspaceId, actor, 'workspace.changed', actor.workspaceId, change, now);
  await publish(trx, actor.workspaceId, now, { kind: 'workspace.changed', payload: {} });
}

/** The name in addresses: "Wrenfield Bikes & Co." becomes "wrenfield-bikes-co"; a name without Latin letters, "workspace". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug || 'workspace';
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new UnknownTimeZoneError(timeZone);
  }
}
