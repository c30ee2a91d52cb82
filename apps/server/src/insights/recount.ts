import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import { recountInsights } from './evidence.store.ts';
import { askForReflection } from './group.ts';

/**
 * Mends all insights of a workspace after evidence went with its messages: counts are right again, and insights that
 * have no evidence left and that nobody touched go. A reflection follows.
 */
export async function recount(trx: Tx, workspaceId: string, now: Date): Promise<void> {
  const rows = await trx
    .selectFrom('insights.insight')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .forUpdate()
    .execute();
  await recountInsights(
    trx,
    workspaceId,
    rows.map(({ id }) => id),
    now,
  );
  await sql`
    delete from insights.insight i
     where i.workspace_id = ${workspaceId} and i.size = 0 and not i.by_hand
       and not exists (select from insights.evidence e where e.workspace_id = ${workspaceId} and e.insight_id = i.id)`.execute(
    trx,
  );
  await askForReflection(trx, workspaceId, now);
  await publish(trx, workspaceId, now, { kind: 'insight.changed', payload: { all: true } });
}
