import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { Growth, Word } from './growth.ts';

export interface Forgotten {
  removed: number;
  /** Conversations that lost messages. */
  conversationIds: string[];
  /** Identities that took part through them. */
  identityIds: string[];
}

/**
 * Takes an import's interactions off the loop's list. It waits for batches that hold some of them; afterwards no batch
 * that is under way has any, and none can be claimed.
 */
export async function dropPending(trx: Tx, workspaceId: string, importId: string): Promise<void> {
  await sql`
    delete from conversations.pending p using conversations.interaction i
     where p.workspace_id = ${workspaceId} and i.workspace_id = ${workspaceId} and i.id = p.interaction_id
       and i.import_id = ${importId}`.execute(trx);
}

/** Deletes an import's interactions, and by cascade all that stands on them. */
export async function deleteInteractions(trx: Tx, workspaceId: string, importId: string): Promise<Forgotten> {
  const { rows } = await sql<Forgotten>`
    with gone as (
      delete from conversations.interaction where workspace_id = ${workspaceId} and import_id = ${importId} returning id
    ), place as (
      select e.conversation_id, e.identity_id
        from gone join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = gone.id
    )
    select (select count(*) from gone)::integer as removed,
           array(select distinct conversation_id::text from place) as "conversationIds",
           array(select distinct identity_id::text from place where identity_id is not null) as "identityIds"`.execute(
    trx,
  );
  return rows[0] ?? { removed: 0, conversationIds: [], identityIds: [] };
}

/**
 * Holds conversations until the transaction ends. It waits for batches that are adding to them, so that the statements
 * after it see what they added. In the order in which batches take them.
 */
export async function holdConversations(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql`
    select from conversations.conversation
     where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
     order by channel_id, key collate "C" for update`.execute(trx);
}

/** Deletes those of the conversations that hold no message any more, with their notes and replies. */
export async function deleteEmpty(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from conversations.conversation c
     where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])
       and not exists (select from conversations.entry e
                        where e.workspace_id = ${workspaceId} and e.conversation_id = c.id)
    returning c.id`.execute(trx);
  return rows.map((row) => row.id);
}

/** Takes those out of conversations who have no message there any more. */
export async function deleteSilent(trx: Tx, workspaceId: string, conversationIds: readonly string[]): Promise<void> {
  await sql`
    delete from conversations.participant p
     where p.workspace_id = ${workspaceId} and p.conversation_id = any (${conversationIds}::uuid[])
       and not exists (select from conversations.entry e
                        where e.workspace_id = ${workspaceId} and e.conversation_id = p.conversation_id
                          and e.identity_id = p.identity_id)`.execute(trx);
}

/** What is left in conversations, as far as their rows need it. */
export async function wordsLeft(
  trx: Tx,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<(Word & { conversationId: string })[]> {
  const { rows } = await sql<Word & { conversationId: string }>`
    select e.conversation_id as "conversationId", i.at, left(i.text, 4000) as text, i.direction, i.visibility, i.attributes
      from conversations.entry e
      join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = e.interaction_id
     where e.workspace_id = ${workspaceId} and e.conversation_id = any (${conversationIds}::uuid[])`.execute(trx);
  return rows;
}

/** Writes what conversations come to anew. A subject that a person may have written stays. */
export async function rewriteConversations(
  trx: Tx,
  workspaceId: string,
  growths: readonly (Growth & { id: string })[],
  importId: string,
  now: Date,
): Promise<void> {
  const column = <T>(value: (growth: Growth & { id: string }) => T): T[] => growths.map(value);
  await sql`
    update conversations.conversation c
       set messages = left_over.messages, first_at = left_over.first_at, last_at = left_over.last_at,
           last_in_at = left_over.last_in_at, waiting = left_over.waiting, preview = left_over.preview,
           subject = case when c.version > 1 then c.subject else left_over.subject end,
           visibility = left_over.visibility, import_id = nullif(c.import_id, ${importId}::uuid),
           updated_at = ${now}::timestamptz
      from unnest(
        ${column((one) => one.id)}::uuid[], ${column((one) => one.messages)}::integer[],
        ${column((one) => one.firstAt.toISOString())}::timestamptz[],
        ${column((one) => one.lastAt.toISOString())}::timestamptz[],
        ${column((one) => one.lastInAt?.toISOString() ?? null)}::timestamptz[],
        ${column((one) => one.waiting)}::boolean[], ${column((one) => one.preview)}::text[],
        ${column((one) => one.subject)}::text[], ${column((one) => one.visibility)}::text[]
      ) as left_over (id, messages, first_at, last_at, last_in_at, waiting, preview, subject, visibility)
     where c.workspace_id = ${workspaceId} and c.id = left_over.id`.execute(trx);
}

/** Which of these identities have no message left anywhere. */
export async function silentIdentities(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[]) as wanted (id)
     where not exists (select from conversations.entry e
                        where e.workspace_id = ${workspaceId} and e.identity_id = wanted.id)`.execute(trx);
  return rows.map((row) => row.id);
}

/** Which of these addresses somebody still speaks from, or is still declared in the words of the same person. */
export async function addressesInUse(
  trx: Tx,
  workspaceId: string,
  addresses: readonly { addressId: string; address: string; speakerId: string }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.id
      from unnest(${addresses.map((one) => one.addressId)}::uuid[], ${addresses.map((one) => one.address)}::text[],
                  ${addresses.map((one) => one.speakerId)}::uuid[]) as a (id, address, speaker_id)
     where exists (select from conversations.entry e
                     join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = e.interaction_id
                    where e.workspace_id = ${workspaceId} and e.identity_id = a.speaker_id
                      and (a.speaker_id = a.id or lower(trim(normalize(i.author_email, nfkc))) = a.address))`.execute(
    trx,
  );
  return new Set(rows.map(({ id }) => id));
}
