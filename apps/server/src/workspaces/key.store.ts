import type { Tx } from '../platform/database/database.ts';

const listed = ['id', 'name', 'scopes', 'hint', 'created_by', 'created_at', 'last_used_at', 'expires_at'] as const;

export function listKeys(trx: Tx, workspaceId: string) {
  return trx
    .selectFrom('workspaces.api_key')
    .select(listed)
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

export function insertKey(
  trx: Tx,
  row: {
    workspace_id: string;
    id: string;
    name: string;
    scopes: string[];
    secret_hash: Buffer;
    hint: string;
    created_by: string | null;
    created_at: Date;
    expires_at: Date | null;
  },
) {
  return trx.insertInto('workspaces.api_key').values(row).returning(listed).executeTakeFirstOrThrow();
}

export async function revokeKey(trx: Tx, workspaceId: string, id: string, at: Date): Promise<boolean> {
  const gone = await trx
    .updateTable('workspaces.api_key')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** The key with its workspace's zone, when it may be used now. */
export function findUsableKey(trx: Tx, workspaceId: string, id: string, now: Date) {
  return trx
    .selectFrom('workspaces.api_key as k')
    .innerJoin('workspaces.workspace as w', 'w.id', 'k.workspace_id')
    .select(['k.id', 'k.scopes', 'k.secret_hash', 'k.last_used_at', 'w.time_zone'])
    .where('k.workspace_id', '=', workspaceId)
    .where('k.id', '=', id)
    .where('k.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', now)]))
    .executeTakeFirst();
}

export async function markUsed(trx: Tx, workspaceId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('workspaces.api_key')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
