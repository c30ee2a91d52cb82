import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** An interaction with its place and its speaker. */
export interface InteractionView {
  id: string;
  channelId: string;
  externalId: string;
  at: Date;
  atAssumed: boolean;
  text: string;
  handle: string | null;
  name: string | null;
  email: string | null;
  thread: string | null;
  inReplyTo: string | null;
  url: string | null;
  direction: 'in' | 'out';
  visibility: 'public' | 'private';
  rating: number | null;
  language: string | null;
  attributes: Record<string, string>;
  conversationId: string | null;
  personId: string | null;
  personName: string | null;
}

/** The interactions with these ids, newest first; ids that the workspace does not have are left out. */
export async function viewInteractions(
  trx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<InteractionView[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<InteractionView>`
    select i.id, i.channel_id as "channelId", i.external_id as "externalId", i.at, i.at_assumed as "atAssumed", i.text,
           i.author_handle as handle, i.author_name as name, i.author_email as email, i.thread,
           i.in_reply_to as "inReplyTo", i.url, i.direction, i.visibility, i.rating, i.language, i.attributes,
           e.conversation_id as "conversationId", person.id as "personId", person.name as "personName"
      from conversations.interaction i
      left join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
      left join people.identity identity on identity.workspace_id = ${workspaceId} and identity.id = e.identity_id
      left join people.person person on person.workspace_id = ${workspaceId} and person.id = identity.person_id
     where i.workspace_id = ${workspaceId} and i.id = any (${ids}::uuid[])
     order by i.at desc, i.id desc`.execute(trx);
  return rows;
}

/** Ids of the latest messages of a conversation, newest first. */
export async function latestOf(trx: Tx, workspaceId: string, conversationId: string, limit: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('conversations.entry')
    .select('interaction_id')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .orderBy('at', 'desc')
    .orderBy('interaction_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.interaction_id);
}
