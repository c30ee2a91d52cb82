import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** Mentions by network, most first. */
export async function countChannels(
  trx: Tx,
  workspaceId: string,
  insightId: string,
): Promise<{ network: string; mentions: number }[]> {
  const { rows } = await sql<{ network: string; mentions: number }>`
    select c.network, count(*) as mentions
      from insights.evidence e
      join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = e.interaction_id
      join channels.channel c on c.workspace_id = ${workspaceId} and c.id = i.channel_id
     where e.workspace_id = ${workspaceId} and e.insight_id = ${insightId} and e.standing = 'counts'
     group by c.network order by mentions desc, c.network`.execute(trx);
  return rows;
}

export type ChangeRow = { id: string; at: Date; actor: string; kind: string; detail: unknown };

/** What happened to an insight, newest first, with the names of those who did it. */
export async function listChanges(
  trx: Tx,
  workspaceId: string,
  insightId: string,
  limit: number,
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ch.id, ch.at, coalesce(u.name, k.name, 'somebody who left') as actor, ch.kind, ch.detail
      from insights.change ch
      left join auth."user" u on 'user:' || u.id = ch.actor
      left join workspaces.api_key k on k.workspace_id = ${workspaceId} and 'key:' || k.id = ch.actor
     where ch.workspace_id = ${workspaceId} and ch.insight_id = ${insightId}
     order by ch.id desc limit ${limit}`.execute(trx);
  return rows;
}

/** Titles of insights, by id. */
export async function findTitles(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('insights.insight')
    .select(['id', 'title'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
