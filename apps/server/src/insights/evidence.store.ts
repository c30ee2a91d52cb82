import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { Move } from './regroup/mention.ts';

export type LockedInsight = { id: string; state: string; merged_into: string | null };

/**
 * Holds insights until the transaction ends, always in the order of their ids so that two holders wait for one another
 * instead of deadlocking. Whoever writes evidence holds its insight first: so the counts stay right.
 */
export async function lockInsights(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<LockedInsight[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LockedInsight>`
    select id, state, merged_into from insights.insight
     where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
     order by id for update`.execute(trx);
  return rows;
}

/** A message and the insight that the engine puts it into. */
export type Placement = {
  interactionId: string;
  insightId: string;
  personId: string | null;
  at: Date;
  similarity: number;
};

/**
 * Puts messages that stand nowhere yet into insights, and counts what was really written. The insights are locked.
 *
 * @returns ids of the insights that grew
 */
export async function placeMessages(
  trx: Tx,
  workspaceId: string,
  placements: readonly Placement[],
  now: Date,
): Promise<string[]> {
  if (placements.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with placed as (
      insert into insights.evidence
        (workspace_id, insight_id, interaction_id, person_id, at, similarity, placed_by, standing)
      select ${workspaceId}, p.insight_id, p.interaction_id, p.person_id, p.at, p.similarity, 'engine', 'counts'
        from unnest(
          ${placements.map(({ insightId }) => insightId)}::uuid[],
          ${placements.map(({ interactionId }) => interactionId)}::uuid[],
          ${placements.map(({ personId }) => personId)}::uuid[],
          ${placements.map(({ at }) => at)}::timestamptz[],
          ${placements.map(({ similarity }) => similarity)}::real[]
        ) as p (insight_id, interaction_id, person_id, at, similarity)
       where not exists (select from insights.evidence e
                          where e.workspace_id = ${workspaceId} and e.interaction_id = p.interaction_id)
      on conflict (workspace_id, insight_id, interaction_id) do nothing
      returning insight_id, person_id, at
    ), gained as (
      select placed.insight_id, count(*) as size, min(placed.at) as first_at, max(placed.at) as last_at,
             count(distinct placed.person_id) filter (where not exists (
               select from insights.evidence e
                where e.workspace_id = ${workspaceId} and e.insight_id = placed.insight_id
                  and e.person_id = placed.person_id and e.standing = 'counts')) as people
        from placed group by placed.insight_id
    )
    update insights.insight i
       set size = i.size + gained.size, people = i.people + gained.people,
           first_at = least(i.first_at, gained.first_at), last_at = greatest(i.last_at, gained.last_at), updated_at = ${now}
      from gained
     where i.workspace_id = ${workspaceId} and i.id = gained.insight_id
    returning i.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/**
 * Follows a regrouping: engine-placed messages leave where they stand and go where they belong now. What a person
 * placed, took out or moved away in the meantime is left alone. The insights are locked; counts are the caller's to mend.
 *
 * @returns ids of the insights that messages left
 */
export async function moveMessages(trx: Tx, workspaceId: string, moves: readonly Move[]): Promise<string[]> {
  const ids = moves.map(({ interactionId }) => interactionId);
  const targets = moves.map(({ insightId }) => insightId);
  const left = await sql<{ insight_id: string }>`
    delete from insights.evidence e
     using unnest(${ids}::uuid[], ${targets}::uuid[]) as m (interaction_id, insight_id)
     where e.workspace_id = ${workspaceId} and e.interaction_id = m.interaction_id and e.placed_by = 'engine'
       and e.insight_id is distinct from m.insight_id
    returning e.insight_id`.execute(trx);
  await sql`
    insert into insights.evidence
      (workspace_id, insight_id, interaction_id, person_id, at, similarity, placed_by, standing)
    select ${workspaceId}, m.insight_id, i.id, n.person_id, i.at, m.similarity, 'engine', 'counts'
      from unnest(${ids}::uuid[], ${targets}::uuid[], ${moves.map(({ similarity }) => similarity)}::real[])
             as m (interaction_id, insight_id, similarity)
      join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = m.interaction_id
      left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = i.id
      left join people.identity n on n.workspace_id = ${workspaceId} and n.id = en.identity_id
     where m.insight_id is not null
       and not exists (select from insights.evidence e
                        where e.workspace_id = ${workspaceId} and e.interaction_id = i.id
                          and (e.insight_id = m.insight_id or m.insight_id = any (e.moved_from)
                               or (e.placed_by = 'person' and e.standing <> 'out')))
    on conflict (workspace_id, insight_id, interaction_id) do nothing`.execute(trx);
  return [...new Set(left.rows.map(({ insight_id }) => insight_id))];
}

/** The insights in which the engine placed any of these messages. */
export async function findEnginePlaces(
  trx: Tx,
  workspaceId: string,
  interactionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ insight_id: string }>`
    select distinct insight_id from insights.evidence
     where workspace_id = ${workspaceId} and interaction_id = any (${interactionIds}::uuid[])
       and placed_by = 'engine'`.execute(trx);
  return rows.map(({ insight_id }) => insight_id);
}

/** Mends the counts of insights from their evidence. Those whose counts were right are not touched. */
export async function recountInsights(trx: Tx, workspaceId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update insights.insight i
       set size = c.size, people = c.people, first_at = c.first_at, last_at = c.last_at, updated_at = ${now}
      from (
        select wanted.id, count(e.interaction_id) as size, count(distinct e.person_id) as people,
               min(e.at) as first_at, max(e.at) as last_at
          from unnest(${ids}::uuid[]) as wanted (id)
          left join insights.evidence e
            on e.workspace_id = ${workspaceId} and e.insight_id = wanted.id and e.standing = 'counts'
         group by wanted.id
      ) c
     where i.workspace_id = ${workspaceId} and i.id = c.id
       and (i.size, i.people, i.first_at, i.last_at) is distinct from (c.size, c.people, c.first_at, c.last_at)`.execute(
    trx,
  );
}
