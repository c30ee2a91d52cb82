import { beginUndo, deleteChannelsOf, findImport, finishUndo } from './channels/index.ts';
import { addressesInUse, forgetImport, holdGate } from './conversations/index.ts';
import { recount } from './insights/index.ts';
import { declaredAddresses, forgetIdentities } from './people/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Tx, WorkspaceDb } from './platform/database/database.ts';
import { audit, listWorkspaceIds } from './workspaces/index.ts';

type Doer = { kind: 'user' | 'key'; id: string; workspaceId: string };

/**
 * Takes an import back: the loop, walked backwards, in one transaction. What it brought goes, and what was understood of
 * it; what other sources also said, and what people of the team wrote or did, stays.
 *
 * @returns how many interactions were removed
 */
export async function undoImport(
  db: WorkspaceDb,
  clock: Clock,
  { workspaceId, ...doer }: Doer | { workspaceId: string; kind: 'system' },
  importId: string,
): Promise<number> {
  return db.inWorkspace(workspaceId, async (trx) => {
    const now = clock();
    await holdGate(trx, workspaceId);
    await beginUndo(trx, workspaceId, importId);
    const { removed, identityIds, silentIds } = await forgetImport(trx, workspaceId, importId, now);
    await recount(trx, workspaceId, now);
    await forgetIdentities(trx, workspaceId, [...silentIds, ...(await unsaidAddresses(trx, workspaceId, identityIds))]);
    await deleteChannelsOf(trx, workspaceId, importId);
    await finishUndo(trx, workspaceId, importId, now);
    await audit(
      trx,
      workspaceId,
      doer.kind === 'system' ? 'system' : doer,
      'import.undone',
      importId,
      { removed },
      now,
    );
    return removed;
  });
}

/** Addresses that were declared beside a handle, in words that are gone now. */
async function unsaidAddresses(trx: Tx, workspaceId: string, identityIds: readonly string[]): Promise<string[]> {
  const declared = await declaredAddresses(trx, workspaceId, identityIds);
  const inUse = await addressesInUse(trx, workspaceId, declared);
  return declared.map(({ addressId }) => addressId).filter((id) => !inUse.has(id));
}

/** Finds the workspace of an import that is named without one, on the command line. */
export async function workspaceOfImport(db: WorkspaceDb, importId: string): Promise<string | null> {
  for (const workspaceId of await listWorkspaceIds(db)) {
    const found = await db.inWorkspace(workspaceId, (trx) => findImport(trx, workspaceId, importId));
    if (found) return workspaceId;
  }
  return null;
}
