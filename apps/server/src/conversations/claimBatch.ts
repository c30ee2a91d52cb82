import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { ClaimedInteraction } from './claimedInteraction.ts';

interface ClaimedRow {
  id: string;
  channel_id: string;
  network: string;
  external_id: string;
  at: Date;
  text: string;
  author_handle: string | null;
  author_name: string | null;
  author_email: string | null;
  thread: string | null;
  in_reply_to: string | null;
  direction: 'in' | 'out';
  visibility: 'public' | 'private';
  rating: number | null;
  language: string | null;
  attributes: Record<string, string>;
  import_id: string | null;
  heard_at: Date;
}

/**
 * Takes the interactions that have waited longest out of the list of what is to be done. Whatever happens to them must
 * happen in this transaction: when it is rolled back, they wait again. Two claimers never get the same.
 *
 * @param limit most to take, 1 or more
 * @returns ordered by when they were said; empty when nothing waits (or others hold all that does)
 */
export async function claimBatch(trx: Tx, workspaceId: string, limit: number): Promise<ClaimedInteraction[]> {
  // By arrays, so that the planner looks each row up: joined, it may read the whole log a batch while statistics are old.
  const { rows } = await sql<ClaimedRow>`
    with taken as (
      delete from conversations.pending
       where workspace_id = ${workspaceId} and interaction_id = any (array(
         select interaction_id from conversations.pending
          where workspace_id = ${workspaceId} order by interaction_id limit ${limit} for update skip locked))
      returning interaction_id
    )
    select i.id, i.channel_id, c.network, i.external_id, i.at, i.text, i.author_handle, i.author_name, i.author_email,
           i.thread, i.in_reply_to, i.direction, i.visibility, i.rating, i.language, i.attributes, i.import_id, i.heard_at
      from conversations.interaction i
      join channels.channel c on c.workspace_id = ${workspaceId} and c.id = i.channel_id
     where i.workspace_id = ${workspaceId} and i.id = any (array(select interaction_id from taken))
     order by i.at, i.id`.execute(trx);
  return rows.map(heard);
}

function heard(row: ClaimedRow): ClaimedInteraction {
  return {
    id: row.id,
    channelId: row.channel_id,
    network: row.network,
    externalId: row.external_id,
    at: row.at,
    text: row.text,
    author: { handle: row.author_handle, name: row.author_name, email: row.author_email },
    thread: row.thread,
    inReplyTo: row.in_reply_to,
    direction: row.direction,
    visibility: row.visibility,
    rating: row.rating,
    language: row.language,
    attributes: row.attributes,
    importId: row.import_id,
    heardAt: row.heard_at,
  };
}

/** How many interactions of the workspace wait for the loop. */
export async function countPending(trx: Tx, workspaceId: string): Promise<number> {
  const { waiting } = await trx
    .selectFrom('conversations.pending')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return waiting;
}
