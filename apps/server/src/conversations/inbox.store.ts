import { type RawBuilder, sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';

export interface InboxRow {
  id: string;
  key: string;
  subject: string | null;
  preview: string;
  state: 'open' | 'asleep' | 'closed';
  waiting: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  asleepUntil: Date | null;
  visibility: 'public' | 'private';
  messages: number;
  firstAt: Date;
  lastAt: Date;
  lastInAt: Date | null;
  version: number;
  channel: { id: string; name: string; network: string; canSend: boolean };
  participants: { personId: string; name: string; label: string }[];
  /** How far the reader has read; null when he never looked. */
  seenAt: Date | null;
  /** Ids of the latest interactions, newest first. */
  recent: string[];
}

export type Box = 'mine' | 'team' | 'all' | 'asleep';

export interface InboxFilter {
  box: Box;
  state?: 'open' | 'asleep' | 'closed' | undefined;
  assignee?: string | undefined;
  channel?: string | undefined;
}

/** Who reads: what is his, and what he has seen. Null for programs, which have neither. */
type Reader = string | null;

/** Participants that lists name; a page shows the whole of a conversation. */
const FEW_PARTICIPANTS = 5;
const ALL_PARTICIPANTS = 100;
/** Latest messages among which the insight of a conversation is looked for. */
const RECENT_MESSAGES = 10;

/** A page of a box, latest first. The conditions are those of the partial indexes in `0005_conversations.sql`. */
export function findConversations(
  trx: Tx,
  workspaceId: string,
  reader: Reader,
  filter: InboxFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<InboxRow[]> {
  const { state, assignee, channel } = filter;
  const conditions = [
    inBox(filter.box, reader),
    ...(state ? [sql`c.state = ${state}`] : []),
    ...(assignee ? [sql`c.assignee_id = ${assignee}`] : []),
    ...(channel ? [sql`c.channel_id = ${channel}`] : []),
    ...(cursor ? [sql`(c.last_at, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
  ];
  const chosen = sql`
    select c.* from conversations.conversation c
     where c.workspace_id = ${workspaceId} and ${sql.join(conditions, sql` and `)}
     order by c.last_at desc, c.id desc limit ${limit}`;
  return withDetails(trx, workspaceId, reader, chosen, FEW_PARTICIPANTS);
}

export async function findConversation(
  trx: Tx,
  workspaceId: string,
  reader: Reader,
  id: string,
): Promise<InboxRow | undefined> {
  const chosen = sql`select c.* from conversations.conversation c where c.workspace_id = ${workspaceId} and c.id = ${id}`;
  const [row] = await withDetails(trx, workspaceId, reader, chosen, ALL_PARTICIPANTS);
  return row;
}

function inBox(box: Box, reader: Reader): RawBuilder<unknown> {
  if (box === 'mine') return sql`c.assignee_id = ${reader}::uuid and c.state = 'open'`;
  if (box === 'team') return sql`c.state = 'open' and c.waiting`;
  if (box === 'asleep') return sql`c.state = 'asleep'`;
  return sql`c.state <> 'asleep'`;
}

/** The chosen conversations with all that a row of the list shows, in one statement. */
async function withDetails(
  trx: Tx,
  workspaceId: string,
  reader: Reader,
  chosen: RawBuilder<unknown>,
  participants: number,
): Promise<InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    select c.id, c.key, c.subject, c.preview, c.state, c.waiting, c.assignee_id as "assigneeId",
           assignee.name as "assigneeName", c.asleep_until as "asleepUntil", c.visibility, c.messages,
           c.first_at as "firstAt", c.last_at as "lastAt", c.last_in_at as "lastInAt", c.version,
           json_build_object('id', ch.id, 'name', ch.name, 'network', ch.network, 'canSend', ch.can_send) as channel,
           part.participants, seen.at as "seenAt", latest.recent
      from (${chosen}) c
      join channels.channel ch on ch.workspace_id = ${workspaceId} and ch.id = c.channel_id
      left join auth."user" assignee on assignee.id = c.assignee_id
      left join conversations.seen seen
        on seen.workspace_id = ${workspaceId} and seen.user_id = ${reader}::uuid and seen.conversation_id = c.id
      cross join lateral (
        select coalesce(json_agg(json_build_object('personId', one.id, 'name', one.name, 'label', one.label)), '[]')
               as participants
          from (
            select distinct on (person.id) person.id, person.name, identity.label
              from conversations.participant p
              join people.identity identity
                on identity.workspace_id = ${workspaceId} and identity.id = p.identity_id
              join people.person person
                on person.workspace_id = ${workspaceId} and person.id = identity.person_id
             where p.workspace_id = ${workspaceId} and p.conversation_id = c.id
             order by person.id, identity.id limit ${participants}
          ) one
      ) part
      cross join lateral (
        select array(
          select e.interaction_id::text from conversations.entry e
           where e.workspace_id = ${workspaceId} and e.conversation_id = c.id
           order by e.at desc, e.interaction_id desc limit ${RECENT_MESSAGES}
        ) as recent
      ) latest
     order by c.last_at desc, c.id desc`.execute(trx);
  return rows;
}

/** How many conversations each box holds. */
export async function countBoxes(trx: Tx, workspaceId: string, reader: Reader): Promise<Record<Box, number>> {
  const { rows } = await sql<Record<Box | 'whole', number>>`
    select
      (select count(*) from conversations.conversation c
        where c.workspace_id = ${workspaceId} and ${inBox('mine', reader)}) as mine,
      (select count(*) from conversations.conversation c
        where c.workspace_id = ${workspaceId} and ${inBox('team', reader)}) as team,
      (select count(*) from conversations.conversation c
        where c.workspace_id = ${workspaceId} and ${inBox('asleep', reader)}) as asleep,
      (select count(*) from conversations.conversation c where c.workspace_id = ${workspaceId}) as whole`.execute(trx);
  const { mine = 0, team = 0, asleep = 0, whole = 0 } = rows[0] ?? {};
  // Counting the few that sleep and taking them off reads two indexes; counting the others would read every row.
  return { mine, team, all: whole - asleep, asleep };
}
