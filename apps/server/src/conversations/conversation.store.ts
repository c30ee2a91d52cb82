import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** Reads a conversation and holds its row until the transaction ends. */
export function lockConversation(trx: Tx, workspaceId: string, id: string) {
  return trx
    .selectFrom('conversations.conversation')
    .select(['id', 'channel_id', 'key', 'state', 'assignee_id', 'asleep_until', 'visibility', 'last_at', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export interface ConversationColumns {
  state?: string;
  asleep_until?: Date | null;
  assignee_id?: string | null;
  subject?: string | null;
}

/** Writes what a person changed, and counts the version up. */
export async function updateConversation(
  trx: Tx,
  workspaceId: string,
  id: string,
  change: ConversationColumns,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('conversations.conversation')
    .set((eb) => ({ ...change, version: eb('version', '+', 1), updated_at: now }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Opens the conversations that have slept long enough. @returns their ids */
export async function wakeDue(trx: Tx, workspaceId: string, now: Date): Promise<string[]> {
  const rows = await trx
    .updateTable('conversations.conversation')
    .set({ state: 'open', asleep_until: null, updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'asleep')
    .where('asleep_until', '<=', now)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Marks a conversation as read by a member up to its last message; reading never goes back. */
export async function markSeen(trx: Tx, workspaceId: string, userId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    insert into conversations.seen as s (workspace_id, user_id, conversation_id, at)
    select c.workspace_id, ${userId}::uuid, c.id, c.last_at from conversations.conversation c
     where c.workspace_id = ${workspaceId} and c.id = ${id}
    on conflict (workspace_id, user_id, conversation_id) do update set at = greatest(s.at, excluded.at)
    returning s.at`.execute(trx);
  return rows.length > 0;
}

export async function conversationExists(trx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('conversations.conversation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** A message's place in a conversation; nothing when it is not there. */
export function findEntry(trx: Tx, workspaceId: string, conversationId: string, interactionId: string) {
  return trx
    .selectFrom('conversations.entry as e')
    .innerJoin('conversations.interaction as i', (join) =>
      join.onRef('i.workspace_id', '=', 'e.workspace_id').onRef('i.id', '=', 'e.interaction_id'),
    )
    .select(['e.at', 'i.id', 'i.external_id', 'i.visibility'])
    .where('e.workspace_id', '=', workspaceId)
    .where('i.workspace_id', '=', workspaceId)
    .where('e.conversation_id', '=', conversationId)
    .where('e.interaction_id', '=', interactionId)
    .executeTakeFirst();
}

/**
 * Whether a message came after the one seen last. Our own replies are left out: they are told apart by their authors
 * (`outgoing.store.ts`).
 *
 * @param seen a message by its place in the timeline, or one of our replies, which has none: then what was heard later counts
 */
export async function spokenAfter(
  trx: Tx,
  workspaceId: string,
  conversationId: string,
  seen: { id: string; at: Date | null },
): Promise<boolean> {
  const later = seen.at
    ? sql`(e.at, e.interaction_id) > (${seen.at}::timestamptz, ${seen.id}::uuid)`
    : sql`e.interaction_id > ${seen.id}::uuid`;
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from conversations.entry e
       where e.workspace_id = ${workspaceId} and e.conversation_id = ${conversationId} and ${later}
         and not exists (select from conversations.outgoing o
                          where o.workspace_id = ${workspaceId} and o.conversation_id = ${conversationId}
                            and o.interaction_id = e.interaction_id)
    ) as found`.execute(trx);
  return rows[0]?.found ?? false;
}
