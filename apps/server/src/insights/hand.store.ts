import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

type Ids = { interaction_id: string };
const idsOf = (rows: readonly Ids[]): string[] => rows.map(({ interaction_id }) => interaction_id);

/**
 * Moves messages from one insight to another by hand: the engine puts them nowhere else, and never back. Where the other
 * one has the message already it counts there, and is out of the first. Both insights are locked.
 *
 * @returns ids of the messages that moved
 */
export async function takeByHand(
  trx: Tx,
  workspaceId: string,
  from: string,
  to: string,
  interactionIds: readonly string[],
): Promise<string[]> {
  const there = await sql<Ids>`
    update insights.evidence t set placed_by = 'person', standing = 'counts'
      from insights.evidence f
     where t.workspace_id = ${workspaceId} and t.insight_id = ${to} and t.interaction_id = any (${interactionIds}::uuid[])
       and f.workspace_id = ${workspaceId} and f.insight_id = ${from} and f.interaction_id = t.interaction_id
    returning t.interaction_id`.execute(trx);
  await sql`
    update insights.evidence set placed_by = 'person', standing = 'out'
     where workspace_id = ${workspaceId} and insight_id = ${from}
       and interaction_id = any (${idsOf(there.rows)}::uuid[])`.execute(trx);
  const moved = await sql<Ids>`
    update insights.evidence
       set insight_id = ${to}::uuid, placed_by = 'person', standing = 'counts', via = '{}',
           moved_from = array_append(array_remove(moved_from, ${from}::uuid), ${from}::uuid)
     where workspace_id = ${workspaceId} and insight_id = ${from} and interaction_id = any (${interactionIds}::uuid[])
       and not interaction_id = any (${idsOf(there.rows)}::uuid[])
    returning interaction_id`.execute(trx);
  return [...idsOf(there.rows), ...idsOf(moved.rows)];
}

/** Moves messages that the engine placed elsewhere into an insight, by hand. All insights concerned are locked. */
export async function takeFromEngine(
  trx: Tx,
  workspaceId: string,
  to: string,
  interactionIds: readonly string[],
): Promise<void> {
  await sql`
    update insights.evidence e
       set insight_id = ${to}::uuid, placed_by = 'person', standing = 'counts', via = '{}',
           moved_from = array_append(array_remove(e.moved_from, e.insight_id), e.insight_id)
     where e.workspace_id = ${workspaceId} and e.interaction_id = any (${interactionIds}::uuid[])
       and e.placed_by = 'engine' and e.insight_id <> ${to}
       and not exists (select from insights.evidence o
                        where o.workspace_id = ${workspaceId} and o.insight_id = ${to}
                          and o.interaction_id = e.interaction_id)`.execute(trx);
  await sql`
    delete from insights.evidence e
     where e.workspace_id = ${workspaceId} and e.interaction_id = any (${interactionIds}::uuid[])
       and e.placed_by = 'engine' and e.insight_id <> ${to}`.execute(trx);
}

/**
 * Has messages of customers count in an insight, by hand. The insight is locked.
 *
 * @returns ids of those that count now
 */
export async function addByHand(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  interactionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<Ids>`
    insert into insights.evidence
      (workspace_id, insight_id, interaction_id, person_id, at, similarity, placed_by, standing)
    select ${workspaceId}, ${insightId}, i.id, n.person_id, i.at, 1, 'person', 'counts'
      from conversations.interaction i
      left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = i.id
      left join people.identity n on n.workspace_id = ${workspaceId} and n.id = en.identity_id
     where i.workspace_id = ${workspaceId} and i.id = any (${interactionIds}::uuid[]) and i.direction = 'in'
    on conflict (workspace_id, insight_id, interaction_id) do update set
      placed_by = excluded.placed_by, standing = excluded.standing
    returning interaction_id`.execute(trx);
  return idsOf(rows);
}

/** Sets how a message stands in an insight; from now on it stands so by hand. */
export async function setStanding(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  interactionId: string,
  standing: 'counts' | 'aside' | 'out',
): Promise<boolean> {
  const found = await trx
    .updateTable('insights.evidence')
    .set({ standing, placed_by: 'person' })
    .where('workspace_id', '=', workspaceId)
    .where('insight_id', '=', insightId)
    .where('interaction_id', '=', interactionId)
    .returning('interaction_id')
    .executeTakeFirst();
  return found !== undefined;
}
