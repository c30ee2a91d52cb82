import { sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';

/** A message in the evidence of an insight, as screens show it. */
export type SpokenRow = {
  insightId: string;
  id: string;
  at: Date;
  text: string;
  rating: number | null;
  similarity: number;
  placedBy: 'engine' | 'person';
  standing: 'counts' | 'aside' | 'out';
  network: string;
  conversationId: string | null;
  personId: string | null;
  personName: string | null;
  language: string | null;
  sentiment: 'negative' | 'neutral' | 'positive' | null;
  detail: unknown;
};

const columns = sql`
  e.insight_id as "insightId", i.id, i.at, i.text, i.rating, e.similarity, e.placed_by as "placedBy", e.standing, c.network,
  en.conversation_id as "conversationId", e.person_id as "personId", p.name as "personName",
  nullif(coalesce(r.language, i.language), 'und') as language, r.sentiment, r.detail`;

const joins = (workspaceId: string) => sql`
  join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = e.interaction_id
  join channels.channel c on c.workspace_id = ${workspaceId} and c.id = i.channel_id
  left join conversations.entry en on en.workspace_id = ${workspaceId} and en.interaction_id = i.id
  left join people.person p on p.workspace_id = ${workspaceId} and p.id = e.person_id
  left join understanding.reading r on r.workspace_id = ${workspaceId} and r.interaction_id = i.id`;

/** Messages that count in these insights, of those asked for. */
export async function findSpoken(
  trx: Tx,
  workspaceId: string,
  insightIds: readonly string[],
  interactionIds: readonly string[],
): Promise<SpokenRow[]> {
  if (interactionIds.length === 0) return [];
  const { rows } = await sql<SpokenRow>`
    select ${columns} from insights.evidence e ${joins(workspaceId)}
     where e.workspace_id = ${workspaceId} and e.insight_id = any (${insightIds}::uuid[])
       and e.interaction_id = any (${interactionIds}::uuid[]) and e.standing = 'counts'`.execute(trx);
  return rows;
}

/** The evidence of an insight, newest first. */
export async function listSpoken(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  { standing, after, limit }: { standing: string; after: Cursor | null; limit: number },
): Promise<SpokenRow[]> {
  const { rows } = await sql<SpokenRow>`
    with page as (
      select insight_id, interaction_id, person_id, at, similarity, placed_by, standing from insights.evidence
       where workspace_id = ${workspaceId} and insight_id = ${insightId} and standing = ${standing}
         and ${after ? sql`(at, interaction_id) < (${after.at}, ${after.id}::uuid)` : sql`true`}
       order by at desc, interaction_id desc limit ${limit}
    )
    select ${columns} from page e ${joins(workspaceId)}
     order by e.at desc, e.interaction_id desc`.execute(trx);
  return rows;
}
