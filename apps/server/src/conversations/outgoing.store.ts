import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

export type OutgoingState = 'queued' | 'by_hand' | 'sent' | 'failed' | 'unknown' | 'withdrawn';

export interface OutgoingRow {
  id: string;
  conversationId: string;
  text: string;
  visibility: 'public' | 'private';
  state: OutgoingState;
  problem: string | null;
  authorId: string | null;
  authorName: string | null;
  inReplyTo: string | null;
  createdAt: Date;
  sendAt: Date;
  finishedAt: Date | null;
}

const columns = sql`
  o.id, o.conversation_id as "conversationId", o.text, o.visibility, o.state, o.problem, o.author_id as "authorId",
  u.name as "authorName", o.in_reply_to as "inReplyTo", o.created_at as "createdAt", o.send_at as "sendAt",
  o.finished_at as "finishedAt"`;

/**
 * Replies of a conversation, oldest first. One that was sent is left out as soon as the timeline has it, so that it is
 * shown once.
 */
export async function listOutgoing(trx: Tx, workspaceId: string, conversationId: string): Promise<OutgoingRow[]> {
  const { rows } = await sql<OutgoingRow>`
    select ${columns} from conversations.outgoing o left join auth."user" u on u.id = o.author_id
     where o.workspace_id = ${workspaceId} and o.conversation_id = ${conversationId}
       and not exists (select from conversations.entry e
                        where e.workspace_id = ${workspaceId} and e.interaction_id = o.interaction_id)
     order by o.created_at, o.id`.execute(trx);
  return rows;
}

/** Finds a reply by its author's key. */
export async function findOutgoingByKey(trx: Tx, workspaceId: string, key: string): Promise<OutgoingRow | undefined> {
  const { rows } = await sql<OutgoingRow>`
    select ${columns} from conversations.outgoing o left join auth."user" u on u.id = o.author_id
     where o.workspace_id = ${workspaceId} and o.idempotency_key = ${key}`.execute(trx);
  return rows[0];
}

/** Reads a reply and holds its row until the transaction ends, so that two people cannot settle it at once. */
export async function lockOutgoing(
  trx: Tx,
  workspaceId: string,
  conversationId: string,
  id: string,
): Promise<OutgoingRow | undefined> {
  const { rows } = await sql<OutgoingRow>`
    select ${columns} from conversations.outgoing o left join auth."user" u on u.id = o.author_id
     where o.workspace_id = ${workspaceId} and o.conversation_id = ${conversationId} and o.id = ${id}
       for update of o`.execute(trx);
  return rows[0];
}

export interface NewOutgoing {
  id: string;
  conversationId: string;
  inReplyTo: string | null;
  authorId: string | null;
  text: string;
  visibility: 'public' | 'private';
  key: string;
  now: Date;
}

/** Writes a reply that a person sends by hand. */
export async function insertByHand(trx: Tx, workspaceId: string, reply: NewOutgoing): Promise<void> {
  await trx
    .insertInto('conversations.outgoing')
    .values({
      workspace_id: workspaceId,
      id: reply.id,
      conversation_id: reply.conversationId,
      in_reply_to: reply.inReplyTo,
      author_id: reply.authorId,
      text: reply.text,
      visibility: reply.visibility,
      state: 'by_hand',
      idempotency_key: reply.key,
      created_at: reply.now,
      send_at: reply.now,
    })
    .execute();
}

export async function finishOutgoing(
  trx: Tx,
  workspaceId: string,
  id: string,
  state: 'sent' | 'withdrawn',
  interactionId: string | null,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('conversations.outgoing')
    .set({ state, interaction_id: interactionId, finished_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Whether somebody else's reply that stands was written after the moment that an id was made at (UUIDv7). */
export async function repliedAfter(
  trx: Tx,
  workspaceId: string,
  conversationId: string,
  id: string,
  authorId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from conversations.outgoing o
                    where o.workspace_id = ${workspaceId} and o.conversation_id = ${conversationId} and o.id > ${id}::uuid
                      and o.state <> 'withdrawn' and o.author_id is distinct from ${authorId}::uuid) as found`.execute(
    trx,
  );
  return rows[0]?.found ?? false;
}
