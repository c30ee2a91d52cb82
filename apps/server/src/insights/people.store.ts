import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** Lets a member hear of changes to an insight, or no more. */
export async function setFollowing(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  userId: string,
  following: boolean,
): Promise<void> {
  const row = { workspace_id: workspaceId, insight_id: insightId, user_id: userId };
  if (following) {
    await trx
      .insertInto('insights.follower')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await trx
      .deleteFrom('insights.follower')
      .where((eb) => eb.and(row))
      .execute();
  }
}

export async function findFollowers(trx: Tx, workspaceId: string, insightId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('insights.follower')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('insight_id', '=', insightId)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** A person in the evidence, and where he spoke of it last. */
export type Witness = { personId: string; name: string; conversationId: string | null; told: string | null };

/** Of some people, those who stand in the evidence of an insight. */
export async function findWitnesses(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  personIds: readonly string[],
): Promise<Witness[]> {
  const { rows } = await sql<Witness>`
    select distinct on (e.person_id) e.person_id as "personId", p.name, en.conversation_id as "conversationId", t.state as told
      from insights.evidence e
      join people.person p on p.workspace_id = ${workspaceId} and p.id = e.person_id
      left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = e.interaction_id
      left join insights.told t
        on t.workspace_id = ${workspaceId} and t.insight_id = e.insight_id and t.person_id = e.person_id
     where e.workspace_id = ${workspaceId} and e.insight_id = ${insightId} and e.standing = 'counts'
       and e.person_id = any (${personIds}::uuid[])
     order by e.person_id, e.at desc, e.interaction_id desc`.execute(trx);
  return rows;
}

/** People in the evidence who were neither told nor asked not to hear. */
export async function countWaiting(
  trx: Tx,
  workspaceId: string,
  insightId: string,
): Promise<{ people: number; waiting: number }> {
  const { rows } = await sql<{ people: number; waiting: number }>`
    select count(distinct e.person_id) as people,
           count(distinct e.person_id) filter (where t.person_id is null) as waiting
      from insights.evidence e
      left join insights.told t
        on t.workspace_id = ${workspaceId} and t.insight_id = e.insight_id and t.person_id = e.person_id
       and t.state in ('told', 'declined')
     where e.workspace_id = ${workspaceId} and e.insight_id = ${insightId} and e.standing = 'counts'`.execute(trx);
  return rows[0] ?? { people: 0, waiting: 0 };
}

export type ToldRow = {
  personId: string;
  state: 'draft' | 'told' | 'declined';
  text: string | null;
  how: 'reply' | 'by_hand' | null;
  outgoingId: string | null;
};

/** Writes what became of telling people, over what was there. */
export async function saveTold(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  byUser: string | null,
  rows: readonly ToldRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into insights.told (workspace_id, insight_id, person_id, state, text, how, outgoing_id, by_user, at)
    select ${workspaceId}, ${insightId}, r.person_id, r.state, r.text, r.how, r.outgoing_id, ${byUser}::uuid, ${now}::timestamptz
      from unnest(
        ${rows.map(({ personId }) => personId)}::uuid[],
        ${rows.map(({ state }) => state)}::text[],
        ${rows.map(({ text }) => text)}::text[],
        ${rows.map(({ how }) => how)}::text[],
        ${rows.map(({ outgoingId }) => outgoingId)}::uuid[]
      ) as r (person_id, state, text, how, outgoing_id)
    on conflict (workspace_id, insight_id, person_id) do update set
      state = excluded.state, text = excluded.text, how = excluded.how, outgoing_id = excluded.outgoing_id,
      by_user = excluded.by_user, at = excluded.at`.execute(trx);
}
