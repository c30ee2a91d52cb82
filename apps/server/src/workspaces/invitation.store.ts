import { sql } from 'kysely';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import type { Role } from '../platform/http/actor.ts';

export function listInvitations(trx: Tx, workspaceId: string, now: Date) {
  return trx
    .selectFrom('workspaces.invitation as i')
    .innerJoin('auth.user as u', 'u.id', 'i.invited_by')
    .select(['i.id', 'i.email', 'i.role', 'u.name as invited_by', 'i.created_at', 'i.expires_at'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .orderBy('i.id', 'desc')
    .execute();
}

export async function insertInvitation(
  trx: Tx,
  row: {
    workspace_id: string;
    id: string;
    email: string;
    role: Role;
    token_hash: Buffer;
    invited_by: string;
    created_at: Date;
    expires_at: Date;
  },
): Promise<void> {
  await trx.insertInto('workspaces.invitation').values(row).execute();
}

export async function revokeInvitation(trx: Tx, workspaceId: string, id: string, at: Date): Promise<boolean> {
  const gone = await trx
    .updateTable('workspaces.invitation')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Uses up an invitation; nothing when it cannot be used by this address any more. */
export async function acceptInvitation(trx: Tx, workspaceId: string, tokenHash: Buffer, email: string, now: Date) {
  return trx
    .updateTable('workspaces.invitation')
    .set({ accepted_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'role'])
    .executeTakeFirst();
}

/** Whether an address was invited to a workspace and may therefore sign up. */
export async function isInvited(
  db: WorkspaceDb,
  workspaceId: string,
  tokenHash: Buffer,
  email: string,
  now: Date,
): Promise<boolean> {
  const found = await db.inWorkspace(workspaceId, (trx) =>
    trx
      .selectFrom('workspaces.invitation')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('token_hash', '=', tokenHash)
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst(),
  );
  return found !== undefined;
}
