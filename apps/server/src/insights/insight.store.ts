import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { noFacts } from './facts.ts';
import { mergeRows } from './merge.store.ts';
import type { Described, KnownInsight } from './regroup/mention.ts';

/** Merged insights, with the ones that they were merged into. */
export async function findInsightRoots(
  trx: Tx,
  workspaceId: string,
): Promise<{ id: string; mergedInto: string | null }[]> {
  return trx
    .selectFrom('insights.insight')
    .select(['id', 'merged_into as mergedInto'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is not', null)
    .execute();
}

/** All insights of a workspace, as a regrouping needs them. */
export async function findKnownInsights(trx: Tx, workspaceId: string): Promise<KnownInsight[]> {
  const rows = await trx
    .selectFrom('insights.insight')
    .select(['id', 'merged_into', 'by_hand', 'title', 'title_source'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.map(({ id, merged_into, by_hand, title, title_source }) => ({
    id,
    mergedInto: merged_into,
    touched: by_hand,
    ownTitle: title_source === 'person' ? title : null,
  }));
}

/**
 * Writes what the engine describes, for insights old and new. What a person set is left: title, kind, state. An insight
 * that had faded, and is spoken of again, comes back.
 */
export async function saveDescribed(
  trx: Tx,
  workspaceId: string,
  insights: readonly Described[],
  now: Date,
): Promise<void> {
  if (insights.length === 0) return;
  const column = <T>(value: (insight: Described) => T) => insights.map(value);
  await sql`
    insert into insights.insight
      (workspace_id, id, title, title_source, kind, state, size, people, score, facts, created_at, updated_at)
    select ${workspaceId}, d.id, d.title, 'words', d.kind, d.state, 0, 0, d.score, d.facts, ${now}::timestamptz, ${now}::timestamptz
      from unnest(
        ${column(({ id }) => id)}::uuid[],
        ${column(({ title }) => title)}::text[],
        ${column(({ kind }) => kind)}::text[],
        ${column(({ facts }) => (facts.strength === 'anecdote' ? 'emerging' : 'confirmed'))}::text[],
        ${column(({ score }) => score)}::real[],
        ${column(({ facts }) => JSON.stringify(facts))}::jsonb[]
      ) as d (id, title, kind, state, score, facts)
    on conflict (workspace_id, id) do update set
      title = case insights.insight.title_source when 'person' then insights.insight.title else excluded.title end,
      kind = case insights.insight.kind_source when 'person' then insights.insight.kind else excluded.kind end,
      state = case when insights.insight.state = 'faded'
                     or (insights.insight.state = 'emerging' and insights.insight.state_source = 'rules')
                   then excluded.state else insights.insight.state end,
      score = excluded.score, facts = excluded.facts, updated_at = excluded.updated_at
      where insights.insight.state in ('faded', 'emerging')
         or (insights.insight.title, insights.insight.kind, insights.insight.score, insights.insight.facts)
            is distinct from (excluded.title, excluded.kind, excluded.score, excluded.facts)`.execute(trx);
}

/** Notes that an insight came out of another, as the engine found it. */
export async function addLineage(
  trx: Tx,
  workspaceId: string,
  entries: readonly { id: string; kind: string; insightId: string }[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    update insights.insight i
       set lineage = i.lineage || jsonb_build_array(jsonb_build_object(
             'kind', n.kind, 'insightId', n.other, 'at', ${now.toISOString()}::text))
      from unnest(
        ${entries.map(({ id }) => id)}::uuid[],
        ${entries.map(({ kind }) => kind)}::text[],
        ${entries.map(({ insightId }) => insightId)}::uuid[]
      ) as n (id, kind, other)
     where i.workspace_id = ${workspaceId} and i.id = n.id`.execute(trx);
}

/**
 * Lets an insight that nobody touched go into another, evidence and all, because the engine found them to be one need.
 * Both are locked.
 *
 * @returns whether it went
 */
export async function absorb(trx: Tx, workspaceId: string, id: string, into: string, now: Date): Promise<boolean> {
  const untouched = await trx
    .selectFrom('insights.insight')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('by_hand', '=', false)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (untouched) await mergeRows(trx, workspaceId, id, into, now);
  return untouched !== undefined;
}

/**
 * Takes insights off the board that nobody speaks of and nobody touched; they stay readable.
 *
 * @param alive insights that the engine still knows
 * @returns ids of those that faded
 */
export async function fadeOthers(trx: Tx, workspaceId: string, alive: readonly string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update insights.insight
       set state = 'faded', updated_at = ${now}
     where workspace_id = ${workspaceId} and not by_hand and state in ('emerging', 'confirmed')
       and (size = 0 or id <> all (${alive}::uuid[]))
    returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Makes an insight that a person asked for; the next reflection describes it. */
export async function insertByHand(
  trx: Tx,
  workspaceId: string,
  { id, title, kind, score }: { id: string; title: string; kind: string; score: number },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('insights.insight')
    .values({
      workspace_id: workspaceId,
      id,
      title,
      title_source: 'person',
      kind,
      state: 'emerging',
      size: 0,
      people: 0,
      score,
      facts: JSON.stringify(noFacts),
      by_hand: true,
      created_at: now,
      updated_at: now,
    })
    .execute();
}
