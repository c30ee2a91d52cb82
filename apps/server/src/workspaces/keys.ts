import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { makeKey } from './api-key.ts';
import { audit } from './audit.ts';
import { insertKey, revokeKey } from './key.store.ts';

export type NewKey = { name: string; scopes: string[]; expiresInDays: number | null };

/** Makes an API key. The key itself is in the answer, once, and nowhere else. */
export async function createKey(trx: Tx, workspaceId: string, by: Actor | 'system', wanted: NewKey, now: Date) {
  const id = newId();
  const { key, secretHash, hint } = makeKey(workspaceId, id);
  const row = await insertKey(trx, {
    workspace_id: workspaceId,
    id,
    name: wanted.name,
    scopes: wanted.scopes,
    secret_hash: secretHash,
    hint,
    created_by: by !== 'system' && by.kind === 'user' ? by.id : null,
    created_at: now,
    expires_at: wanted.expiresInDays === null ? null : new Date(now.getTime() + wanted.expiresInDays * 86_400_000),
  });
  await audit(trx, workspaceId, by, 'api_key.made', id, { name: wanted.name, scopes: wanted.scopes }, now);
  return { key, row };
}

/** Withdraws a key at once. */
export async function withdrawKey(trx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  if (!(await revokeKey(trx, actor.workspaceId, id, now))) throw new NotFoundError('API key', id);
  await audit(trx, actor.workspaceId, actor, 'api_key.withdrawn', id, {}, now);
}
