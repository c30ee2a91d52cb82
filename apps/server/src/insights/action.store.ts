import type { Insertable, Updateable } from 'kysely';
import type { Database, Tx } from '../platform/database/database.ts';

type ActionTable = Database['insights.action'];

export async function insertAction(
  trx: Tx,
  workspaceId: string,
  row: Omit<Insertable<ActionTable>, 'workspace_id'>,
): Promise<void> {
  await trx
    .insertInto('insights.action')
    .values({ ...row, workspace_id: workspaceId })
    .execute();
}

/** Holds an action of this insight until the transaction ends. */
export function lockAction(trx: Tx, workspaceId: string, insightId: string, id: string) {
  return trx
    .selectFrom('insights.action')
    .select(['id', 'title', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('insight_id', '=', insightId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateAction(
  trx: Tx,
  workspaceId: string,
  id: string,
  columns: Updateable<ActionTable>,
): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  await trx
    .updateTable('insights.action')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Actions of an insight, oldest first. */
export function listActions(trx: Tx, workspaceId: string, insightId: string) {
  return trx
    .selectFrom('insights.action')
    .select(['id', 'title', 'detail', 'owner_id', 'due_on', 'state', 'created_at', 'done_at'])
    .where('workspace_id', '=', workspaceId)
    .where('insight_id', '=', insightId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** How many actions are planned, begun or done. */
export async function countActions(trx: Tx, workspaceId: string, insightId: string): Promise<number> {
  const { actions } = await trx
    .selectFrom('insights.action')
    .select((eb) => eb.fn.countAll<number>().as('actions'))
    .where('workspace_id', '=', workspaceId)
    .where('insight_id', '=', insightId)
    .where('state', '<>', 'dropped')
    .executeTakeFirstOrThrow();
  return actions;
}
