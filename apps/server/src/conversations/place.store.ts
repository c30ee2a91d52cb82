import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import type { Growth } from './growth.ts';
import type { Ancestor } from './threads.ts';

/** Most characters of a text that can be found by its words: what follows would not fit a search document. */
const SEARCHED_CHARACTERS = 50_000;

/** What is added to the conversation with this key. */
export interface KeyedGrowth extends Growth {
  channelId: string;
  key: string;
  importId: string | null;
}

/** Follows messages upwards through the log, until one has a place or names its conversation. */
export async function findAncestors(
  trx: Tx,
  workspaceId: string,
  messages: readonly { channelId: string; externalId: string }[],
): Promise<Ancestor[]> {
  const { rows } = await sql<Ancestor>`
    with recursive line as (
      select i.id, i.channel_id, i.external_id, i.thread, i.in_reply_to, e.conversation_id
        from unnest(${messages.map((one) => one.channelId)}::uuid[], ${messages.map((one) => one.externalId)}::text[])
             as wanted (channel_id, external_id)
        join conversations.interaction i
          on i.workspace_id = ${workspaceId} and i.channel_id = wanted.channel_id and i.external_id = wanted.external_id
        left join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
      union
      select i.id, i.channel_id, i.external_id, i.thread, i.in_reply_to, e.conversation_id
        from line
        join conversations.interaction i
          on i.workspace_id = ${workspaceId} and i.channel_id = line.channel_id and i.external_id = line.in_reply_to
        left join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
       where line.conversation_id is null and line.thread is null
    )
    select line.channel_id as "channelId", line.external_id as "externalId", line.thread,
           line.in_reply_to as "inReplyTo", c.key
      from line
      left join conversations.conversation c on c.workspace_id = ${workspaceId} and c.id = line.conversation_id`.execute(
    trx,
  );
  return rows;
}

/** Which of these keys have a conversation. */
export async function findKeys(
  trx: Tx,
  workspaceId: string,
  keys: readonly { channelId: string; key: string }[],
): Promise<{ channelId: string; key: string }[]> {
  const { rows } = await sql<{ channelId: string; key: string }>`
    select c.channel_id as "channelId", c.key
      from unnest(${keys.map((one) => one.channelId)}::uuid[], ${keys.map((one) => one.key)}::text[])
           as wanted (channel_id, key)
      join conversations.conversation c
        on c.workspace_id = ${workspaceId} and c.channel_id = wanted.channel_id and c.key = wanted.key`.execute(trx);
  return rows;
}

/**
 * Adds messages to their conversations, which are made where they are missing. An older message changes neither the
 * preview nor who has the last word; a customer's new word opens a conversation that was closed or asleep.
 *
 * @param growths one a key, in a fixed order, so that two writers do not wait for each other in a circle
 */
export async function growConversations(
  trx: Tx,
  workspaceId: string,
  growths: readonly KeyedGrowth[],
  now: Date,
): Promise<{ id: string; channelId: string; key: string }[]> {
  const column = <T>(value: (growth: KeyedGrowth) => T): T[] => growths.map(value);
  const { rows } = await sql<{ id: string; channelId: string; key: string }>`
    insert into conversations.conversation as c (workspace_id, id, channel_id, key, subject, state, waiting, preview,
      messages, first_at, last_at, last_in_at, visibility, import_id, version, updated_at)
    select ${workspaceId}::uuid, id, channel_id, key, subject, 'open', waiting, preview, messages, first_at, last_at,
           last_in_at, visibility, import_id, 1, ${now}::timestamptz
      from unnest(
        ${column(newId)}::uuid[], ${column((one) => one.channelId)}::uuid[], ${column((one) => one.key)}::text[],
        ${column((one) => one.subject)}::text[], ${column((one) => one.waiting)}::boolean[],
        ${column((one) => one.preview)}::text[], ${column((one) => one.messages)}::integer[],
        ${column((one) => one.firstAt.toISOString())}::timestamptz[],
        ${column((one) => one.lastAt.toISOString())}::timestamptz[],
        ${column((one) => one.lastInAt?.toISOString() ?? null)}::timestamptz[],
        ${column((one) => one.visibility)}::text[], ${column((one) => one.importId)}::uuid[]
      ) as growth (id, channel_id, key, subject, waiting, preview, messages, first_at, last_at, last_in_at, visibility,
                   import_id)
    on conflict (workspace_id, channel_id, key) do update set
      messages = c.messages + excluded.messages,
      first_at = least(c.first_at, excluded.first_at),
      last_at = greatest(c.last_at, excluded.last_at),
      last_in_at = greatest(c.last_in_at, excluded.last_in_at),
      waiting = case
        when excluded.last_at > c.last_at then excluded.waiting
        when excluded.last_at = c.last_at then c.waiting or excluded.waiting
        else c.waiting end,
      preview = case
        when c.last_in_at is null or excluded.last_in_at > c.last_in_at then excluded.preview
        when excluded.last_in_at = c.last_in_at then greatest(c.preview collate "C", excluded.preview collate "C")
        else c.preview end,
      subject = case
        when c.version > 1 then c.subject
        when excluded.first_at < c.first_at then excluded.subject
        when excluded.first_at = c.first_at then least(c.subject collate "C", excluded.subject collate "C")
        else c.subject end,
      visibility = case when excluded.visibility = 'private' then 'private' else c.visibility end,
      state = case when excluded.last_in_at >= c.last_at then 'open' else c.state end,
      asleep_until = case when excluded.last_in_at >= c.last_at then null else c.asleep_until end,
      updated_at = excluded.updated_at
    returning c.id, c.channel_id as "channelId", c.key`.execute(trx);
  return rows;
}

/** An interaction's place in its conversation, and who said it. */
export interface Entry {
  interactionId: string;
  conversationId: string;
  identityId: string | null;
  at: Date;
}

export async function insertEntries(trx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  await sql`
    insert into conversations.entry (workspace_id, interaction_id, conversation_id, identity_id, at)
    select ${workspaceId}::uuid, interaction_id, conversation_id, identity_id, at
      from unnest(
        ${entries.map((one) => one.interactionId)}::uuid[], ${entries.map((one) => one.conversationId)}::uuid[],
        ${entries.map((one) => one.identityId)}::uuid[], ${entries.map((one) => one.at.toISOString())}::timestamptz[]
      ) as placed (interaction_id, conversation_id, identity_id, at)`.execute(trx);
}

export async function insertParticipants(trx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  const known = entries.filter((one) => one.identityId !== null);
  if (known.length === 0) return;
  await sql`
    insert into conversations.participant (workspace_id, conversation_id, identity_id)
    select distinct ${workspaceId}::uuid, conversation_id, identity_id
      from unnest(${known.map((one) => one.conversationId)}::uuid[], ${known.map((one) => one.identityId)}::uuid[])
           as speaker (conversation_id, identity_id)
     order by conversation_id, identity_id
    on conflict do nothing`.execute(trx);
}

/**
 * Makes interactions findable by their words. The text itself stays as it came; the words are in Unicode's NFC, which nearly
 * all texts are already: making it costs more than all the rest.
 */
export async function insertSearchDocuments(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into conversations.search (workspace_id, interaction_id, at, document)
    select ${workspaceId}::uuid, id, at,
           to_tsvector('simple', case when words is nfc normalized then words else normalize(words, nfc) end)
      from (
        select id, at, left(text, ${SEARCHED_CHARACTERS}) as words from conversations.interaction
         where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
      ) heard`.execute(trx);
}
