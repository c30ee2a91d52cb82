import { sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';

export interface TimelineRow {
  kind: 'said' | 'answered' | 'note';
  id: string;
  at: Date;
  text: string;
  network: string | null;
  visibility: 'public' | 'private' | null;
  conversation_id: string | null;
  author_id: string | null;
  sentiment: string | null;
  intents: string[] | null;
}

/**
 * What a person said, what we answered in the conversations he takes part in, and what the team noted about him; newest
 * first. Each part is cut to a page by its own index before they are put together.
 */
export async function timelineOf(
  trx: Tx,
  workspaceId: string,
  personId: string,
  after: Cursor | null,
  limit: number,
): Promise<TimelineRow[]> {
  const at = after?.at ?? new Date(8.64e15 / 100);
  const id = after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<TimelineRow>`
    with identities as (
      select id from people.identity where workspace_id = ${workspaceId} and person_id = ${personId}
    ), said as (
      select 'said' as kind, e.interaction_id as id, e.at, e.conversation_id
        from identities i
        join conversations.entry e on e.workspace_id = ${workspaceId} and e.identity_id = i.id
       where (e.at, e.interaction_id) < (${at}, ${id}::uuid)
       order by e.at desc, e.interaction_id desc limit ${limit}
    ), answered as (
      select 'answered' as kind, e.interaction_id as id, e.at, e.conversation_id
        from (select distinct p.conversation_id from identities i
                join conversations.participant p on p.workspace_id = ${workspaceId} and p.identity_id = i.id) c
        join conversations.entry e on e.workspace_id = ${workspaceId} and e.conversation_id = c.conversation_id
        join conversations.interaction n on n.workspace_id = ${workspaceId} and n.id = e.interaction_id
       where n.direction = 'out' and (e.at, e.interaction_id) < (${at}, ${id}::uuid)
       order by e.at desc, e.interaction_id desc limit ${limit}
    ), words as (
      select w.kind, w.id, w.at, n.text, c.network, n.visibility, w.conversation_id, null::uuid as author_id,
             r.sentiment, r.intents
        from (select * from said union all select * from answered) w
        join conversations.interaction n on n.workspace_id = ${workspaceId} and n.id = w.id
        join channels.channel c on c.workspace_id = ${workspaceId} and c.id = n.channel_id
        left join understanding.reading r on r.workspace_id = ${workspaceId} and r.interaction_id = w.id
    ), notes as (
      select 'note' as kind, id, at, text, null as network, null as visibility, null::uuid as conversation_id, author_id,
             null as sentiment, null::text[] as intents
        from people.note
       where workspace_id = ${workspaceId} and person_id = ${personId} and (at, id) < (${at}, ${id}::uuid)
       order by at desc, id desc limit ${limit}
    )
    select * from words union all select * from notes order by at desc, id desc limit ${limit}`.execute(trx);
  return rows;
}
