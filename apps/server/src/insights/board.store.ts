import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { Facts } from './facts.ts';
import type { ScoreCursor } from './scoreCursor.ts';

export type InsightColumns = {
  id: string;
  title: string;
  titleSource: 'words' | 'person';
  kind: 'problem' | 'wish' | 'question' | 'praise';
  state: string;
  reason: string | null;
  ownerId: string | null;
  ownerName: string | null;
  size: number;
  people: number;
  told: number;
  score: number;
  facts: Facts;
  lineage: { kind: string; insightId: string; at: string }[];
  firstAt: Date | null;
  lastAt: Date | null;
  updatedAt: Date;
  version: number;
};

const columns = (workspaceId: string) => sql`
  i.id, i.title, i.title_source as "titleSource", i.kind, i.state, i.reason, i.owner_id as "ownerId", u.name as "ownerName",
  i.size, i.people, i.score, i.facts, i.lineage, i.first_at as "firstAt", i.last_at as "lastAt",
  i.updated_at as "updatedAt", i.version,
  (select count(*) from insights.told t
    where t.workspace_id = ${workspaceId} and t.insight_id = i.id and t.state = 'told'
      and exists (select from insights.evidence e
                   where e.workspace_id = ${workspaceId} and e.insight_id = i.id and e.person_id = t.person_id
                     and e.standing = 'counts')) as told`;

export type BoardFilter = {
  kind?: string | undefined;
  state?: string | undefined;
  owner?: string | undefined;
  /** Only what this user follows. */
  follower?: string | undefined;
  dismissed: boolean;
};

/** What deserves attention first comes first. Dismissed, merged and faded insights come only when their state is asked for. */
export async function listBoard(
  trx: Tx,
  workspaceId: string,
  filter: BoardFilter,
  after: ScoreCursor | null,
  limit: number,
): Promise<InsightColumns[]> {
  const { rows } = await sql<InsightColumns>`
    select ${columns(workspaceId)} from insights.insight i left join auth."user" u on u.id = i.owner_id
     where i.workspace_id = ${workspaceId} and ${conditionsOf(workspaceId, filter)}
       and ${after ? sql<SqlBool>`(i.score, i.id) < (${after.score}::real, ${after.id}::uuid)` : sql<SqlBool>`true`}
     order by i.score desc, i.id desc limit ${limit}`.execute(trx);
  return rows;
}

function conditionsOf(workspaceId: string, { kind, state, owner, follower, dismissed }: BoardFilter) {
  const wanted = state ?? (dismissed ? 'dismissed' : null);
  return sql.join(
    [
      wanted
        ? sql`i.state = ${wanted}`
        : sql`i.state not in ('dismissed', 'merged', 'faded') and (i.size > 0 or i.by_hand)`,
      kind ? sql`i.kind = ${kind}` : sql`true`,
      owner ? sql`i.owner_id = ${owner}::uuid` : sql`true`,
      follower
        ? sql`exists (select from insights.follower f
                       where f.workspace_id = ${workspaceId} and f.insight_id = i.id and f.user_id = ${follower}::uuid)`
        : sql`true`,
    ],
    sql` and `,
  );
}

export async function findInsight(trx: Tx, workspaceId: string, id: string): Promise<InsightColumns | undefined> {
  const { rows } = await sql<InsightColumns>`
    select ${columns(workspaceId)} from insights.insight i left join auth."user" u on u.id = i.owner_id
     where i.workspace_id = ${workspaceId} and i.id = ${id}`.execute(trx);
  return rows[0];
}

export type Totals = {
  interactions: number;
  people: number;
  material: number;
  grouped: number;
  pending: number;
  from: Date | null;
  to: Date | null;
};

/** Counts over the whole workspace. `material` messages have something to act on; `grouped` of them stand in an insight. */
export async function countTotals(trx: Tx, workspaceId: string, leastMaterial: number): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select m.interactions, m."from", m."to", r.material, r.grouped,
           (select count(*) from people.person where workspace_id = ${workspaceId}) as people,
           (select count(*) from conversations.pending where workspace_id = ${workspaceId}) as pending
      from (select count(*) as interactions, min(at) as "from", max(at) as "to"
              from conversations.interaction where workspace_id = ${workspaceId} and direction = 'in') m,
           (select count(*) as material, count(e.interaction_id) as grouped
              from understanding.reading r
              join conversations.interaction i
                on i.workspace_id = ${workspaceId} and i.id = r.interaction_id and i.direction = 'in'
              left join (select distinct interaction_id from insights.evidence
                          where workspace_id = ${workspaceId} and standing = 'counts') e
                on e.interaction_id = r.interaction_id
             where r.workspace_id = ${workspaceId} and r.material >= ${leastMaterial}) r`.execute(trx);
  const [totals] = rows;
  if (!totals) throw new Error('a count gave no row');
  return totals;
}

/** Customers' messages of the workspace: what the share of an insight is a share of. */
export async function countInteractions(trx: Tx, workspaceId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('conversations.interaction')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('direction', '=', 'in')
    .executeTakeFirstOrThrow();
  return count;
}

/** How many insights of each kind are on the board. */
export async function countKinds(trx: Tx, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from insights.insight
     where workspace_id = ${workspaceId} and state not in ('dismissed', 'merged', 'faded') and (size > 0 or by_hand)
     group by kind`.execute(trx);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}
