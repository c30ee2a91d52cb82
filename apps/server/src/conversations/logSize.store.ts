import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { countPending } from './claimBatch.ts';

/** How many interactions each channel brought; channels without any are missing. */
async function countByChannel(trx: Tx, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ channel_id: string; interactions: number }>`
    select channel_id, count(*) as interactions from conversations.interaction
     where workspace_id = ${workspaceId} group by channel_id`.execute(trx);
  return new Map(rows.map((row) => [row.channel_id, row.interactions]));
}

/** How much an import brought: interactions, and the people who speak in those that are placed. */
async function countOfImport(
  trx: Tx,
  workspaceId: string,
  importId: string,
): Promise<{ interactions: number; people: number }> {
  const { rows } = await sql<{ interactions: number; people: number }>`
    select count(*) as interactions, count(distinct n.person_id) as people
      from conversations.interaction i
      left join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
      left join people.identity n on n.workspace_id = ${workspaceId} and n.id = e.identity_id
     where i.workspace_id = ${workspaceId} and i.import_id = ${importId}`.execute(trx);
  return rows[0] ?? { interactions: 0, people: 0 };
}

/** What modules below may ask of the log's size. */
export const logOf = { pending: countPending, byChannel: countByChannel, ofImport: countOfImport };
