import { sql } from 'kysely';
import type { z } from 'zod';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Voice } from './schemas.ts';

export type VoiceRow = {
  personId: string;
  name: string;
  mentions: number;
  firstAt: Date;
  lastAt: Date;
  network: string;
  conversationId: string | null;
  toldState: 'draft' | 'told' | 'declined' | null;
  toldText: string | null;
  toldHow: string | null;
  toldAt: Date | null;
  toldBy: string | null;
};

/** The people in the evidence, those who spoke last first. */
export async function listVoices(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  after: Cursor | null,
  limit: number,
): Promise<VoiceRow[]> {
  const { rows } = await sql<VoiceRow>`
    with voice as (
      select person_id, count(*) as mentions, min(at) as first_at, date_trunc('milliseconds', max(at)) as last_at,
             (array_agg(interaction_id order by at desc, interaction_id desc))[1] as latest
        from insights.evidence
       where workspace_id = ${workspaceId} and insight_id = ${insightId} and standing = 'counts' and person_id is not null
       group by person_id
    )
    select v.person_id as "personId", p.name, v.mentions, v.first_at as "firstAt", v.last_at as "lastAt", c.network,
           en.conversation_id as "conversationId", t.state as "toldState", t.text as "toldText", t.how as "toldHow",
           t.at as "toldAt", u.name as "toldBy"
      from voice v
      join people.person p on p.workspace_id = ${workspaceId} and p.id = v.person_id
      join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = v.latest
      join channels.channel c on c.workspace_id = ${workspaceId} and c.id = i.channel_id
      left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = v.latest
      left join insights.told t
        on t.workspace_id = ${workspaceId} and t.insight_id = ${insightId} and t.person_id = v.person_id
      left join auth."user" u on u.id = t.by_user
     where ${after ? sql`(v.last_at, v.person_id) < (${after.at}, ${after.id}::uuid)` : sql`true`}
     order by v.last_at desc, v.person_id desc limit ${limit}`.execute(trx);
  return rows;
}

export function shownVoice(row: VoiceRow): z.output<typeof Voice> {
  const { toldState: state, toldText: text, toldHow: how, toldAt: at, toldBy: by } = row;
  return {
    personId: row.personId,
    name: row.name,
    mentions: row.mentions,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    channel: row.network,
    conversationId: row.conversationId,
    told: state && at ? { state, text, how, at: at.toISOString(), by } : null,
  };
}
