import { sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { resolveInsight } from './held.ts';

/** An insight as other screens name it. */
export type InsightRef = { id: string; title: string; state: string };

/** In which insights messages count, by message; those in none are missing, dismissed and faded insights are left out. */
export async function insightsOf(
  trx: Tx,
  workspaceId: string,
  interactionIds: readonly string[],
): Promise<Map<string, InsightRef[]>> {
  if (interactionIds.length === 0) return new Map();
  const { rows } = await sql<InsightRef & { interactionId: string }>`
    select e.interaction_id as "interactionId", i.id, i.title, i.state
      from insights.evidence e
      join insights.insight i on i.workspace_id = ${workspaceId} and i.id = e.insight_id
     where e.workspace_id = ${workspaceId} and e.interaction_id = any (${interactionIds}::uuid[])
       and e.standing = 'counts' and i.state not in ('dismissed', 'merged', 'faded')
     order by i.score desc, i.id desc`.execute(trx);
  const found = Map.groupBy(rows, ({ interactionId }) => interactionId);
  return new Map([...found].map(([id, refs]) => [id, refs.map(({ interactionId: _, ...ref }) => ref)]));
}

/**
 * The evidence that counts in an insight, newest first, after `cursor`.
 *
 * @throws NotFoundError
 */
export async function interactionsOfInsight(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  cursor: Cursor | null,
  limit: number,
): Promise<{ id: string; at: Date }[]> {
  const root = await resolveInsight(trx, workspaceId, insightId);
  const { rows } = await sql<{ id: string; at: Date }>`
    select interaction_id as id, at from insights.evidence
     where workspace_id = ${workspaceId} and insight_id = ${root} and standing = 'counts'
       and ${cursor ? sql`(at, interaction_id) < (${cursor.at}, ${cursor.id}::uuid)` : sql`true`}
     order by at desc, interaction_id desc limit ${limit}`.execute(trx);
  return rows;
}

/** Insights whose titles have all the words of `q`, each at least by its beginning; the weightiest first. */
export async function findInsights(trx: Tx, workspaceId: string, q: string, limit: number): Promise<InsightRef[]> {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const query = words.map((word) => `'${word}':*`).join(' & ');
  const { rows } = await sql<InsightRef>`
    select id, title, state from insights.insight
     where workspace_id = ${workspaceId} and state not in ('merged', 'faded')
       and to_tsvector('simple', title) @@ to_tsquery('simple', ${query})
     order by score desc, id desc limit ${limit}`.execute(trx);
  return rows;
}
