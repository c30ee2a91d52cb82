import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/**
 * What hangs on an insight and goes with it into another one, with the column that tells its rows apart there. A row
 * whose like is there already stays behind, so that undoing the merge finds everything as it was.
 */
const hanging = [
  ['insights.evidence', 'interaction_id'],
  ['insights.action', 'id'],
  ['insights.told', 'person_id'],
  ['insights.follower', 'user_id'],
] as const;

/** Merges one insight into another: marks it, moves what hangs on it, and notes where it came through. Both are locked. */
export async function mergeRows(trx: Tx, workspaceId: string, id: string, into: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await sql`
    update insights.insight
       set lineage = lineage || jsonb_build_array(jsonb_build_object(
             'kind', 'merged_into', 'insightId', ${into}::text, 'at', ${at}::text, 'state', state)),
           state = 'merged', merged_into = ${into}::uuid, updated_at = ${now}, version = version + 1
     where workspace_id = ${workspaceId} and id = ${id}`.execute(trx);
  await sql`
    update insights.insight
       set lineage = lineage || jsonb_build_array(jsonb_build_object(
             'kind', 'merged_from', 'insightId', ${id}::text, 'at', ${at}::text)),
           updated_at = ${now}, version = version + 1
     where workspace_id = ${workspaceId} and id = ${into}`.execute(trx);
  for (const [table, key] of hanging) {
    await sql`
      update ${sql.table(table)} t set insight_id = ${into}::uuid, via = t.via || ${id}::uuid
       where t.workspace_id = ${workspaceId} and t.insight_id = ${id}
         and not exists (select from ${sql.table(table)} o
                          where o.workspace_id = ${workspaceId} and o.insight_id = ${into} and o.${sql.ref(key)} = t.${sql.ref(key)})`.execute(
      trx,
    );
  }
}

/**
 * Takes a merge back: what came through the insight goes home, whatever it went through after, and the state is the one
 * before. What was decided on the other insight meanwhile stays there.
 *
 * @param chain the insights that it went into, one after the other; all are locked
 */
export async function unmergeRows(
  trx: Tx,
  workspaceId: string,
  id: string,
  chain: readonly string[],
  now: Date,
): Promise<void> {
  for (const [table, key] of hanging) {
    await sql`
      update ${sql.table(table)} t set insight_id = ${id}::uuid, via = t.via[1:array_position(t.via, ${id}::uuid) - 1]
       where t.workspace_id = ${workspaceId} and t.insight_id = any (${chain}::uuid[]) and ${id}::uuid = any (t.via)
         and not exists (select from ${sql.table(table)} o
                          where o.workspace_id = ${workspaceId} and o.insight_id = ${id} and o.${sql.ref(key)} = t.${sql.ref(key)})`.execute(
      trx,
    );
  }
  await sql`
    update insights.insight
       set state = coalesce((select e ->> 'state' from jsonb_array_elements(lineage) with ordinality as l (e, n)
                              where e ->> 'kind' = 'merged_into' order by n desc limit 1), 'emerging'),
           lineage = ${lineageWithout('merged_into', chain[0] ?? id)},
           merged_into = null, updated_at = ${now}, version = version + 1
     where workspace_id = ${workspaceId} and id = ${id}`.execute(trx);
  await sql`
    update insights.insight
       set lineage = ${lineageWithout('merged_from', id)}, updated_at = ${now}, version = version + 1
     where workspace_id = ${workspaceId} and id = ${chain[0] ?? id}`.execute(trx);
}

/** The lineage without what it says of one other insight. */
function lineageWithout(kind: string, other: string) {
  return sql`coalesce((select jsonb_agg(e order by n) from jsonb_array_elements(lineage) with ordinality as l (e, n)
                        where not (e ->> 'kind' = ${kind} and e ->> 'insightId' = ${other}::text)), '[]'::jsonb)`;
}
