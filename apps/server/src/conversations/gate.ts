import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** Works through the log beside others who do; waits while somebody takes words out of it. Holds until the transaction ends. */
export async function shareGate(trx: Tx, workspaceId: string): Promise<void> {
  await ensureGate(trx, workspaceId);
  await sql`select from conversations.gate where workspace_id = ${workspaceId} for share`.execute(trx);
}

/** Takes words out of the log alone: waits for those who work through it, and they for this. Holds until the transaction ends. */
export async function holdGate(trx: Tx, workspaceId: string): Promise<void> {
  await ensureGate(trx, workspaceId);
  await sql`select from conversations.gate where workspace_id = ${workspaceId} for update`.execute(trx);
}

async function ensureGate(trx: Tx, workspaceId: string): Promise<void> {
  await sql`insert into conversations.gate (workspace_id) values (${workspaceId}) on conflict do nothing`.execute(trx);
}
