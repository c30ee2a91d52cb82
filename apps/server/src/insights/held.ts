import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import { type Actor, actorName } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { lockInsights } from './evidence.store.ts';
import type { State } from './lifecycle.ts';

/** An insight held until the transaction ends, as far as changes need it. */
export type HeldInsight = {
  id: string;
  title: string;
  kind: string;
  state: State;
  ownerId: string | null;
  reason: string | null;
  score: number;
};

/** The insights that an id went through by merging: itself first, the one that stands for it now last. Empty when unknown. */
export async function findChain(trx: Tx, workspaceId: string, id: string): Promise<string[]> {
  const chain: string[] = [];
  for (let next: string | null = id; next !== null && !chain.includes(next); ) {
    const row: { merged_into: string | null } | undefined = await trx
      .selectFrom('insights.insight')
      .select('merged_into')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', next)
      .executeTakeFirst();
    if (!row) break;
    chain.push(next);
    next = row.merged_into;
  }
  return chain;
}

/**
 * Finds the insight that an id stands for: the id of a merged one stands for the one it was merged into.
 *
 * @throws NotFoundError
 */
export async function resolveInsight(trx: Tx, workspaceId: string, id: string): Promise<string> {
  const root = (await findChain(trx, workspaceId, id)).at(-1);
  if (!root) throw new NotFoundError('insight', id);
  return root;
}

/**
 * Holds the insights that some ids stand for, in one order everywhere.
 *
 * @returns in the order of `ids`
 * @throws NotFoundError
 */
export async function holdInsights(trx: Tx, workspaceId: string, ids: readonly string[]): Promise<HeldInsight[]> {
  const roots: string[] = [];
  for (const id of ids) roots.push(await resolveInsight(trx, workspaceId, id));
  await lockInsights(trx, workspaceId, roots);
  const { rows } = await sql<HeldInsight>`
    select id, title, kind, state, owner_id as "ownerId", reason, score from insights.insight
     where workspace_id = ${workspaceId} and id = any (${roots}::uuid[])`.execute(trx);
  return roots.map((root, index) => {
    const held = rows.find(({ id }) => id === root);
    if (!held) throw new NotFoundError('insight', ids[index] ?? root);
    return held;
  });
}

/** `holdInsights` for one. */
export async function holdInsight(trx: Tx, workspaceId: string, id: string): Promise<HeldInsight> {
  const [held] = await holdInsights(trx, workspaceId, [id]);
  if (!held) throw new NotFoundError('insight', id);
  return held;
}

type Columns = Partial<{
  title: string;
  title_source: 'person';
  kind: string;
  kind_source: 'person';
  state: State;
  state_source: 'person';
  reason: string | null;
  owner_id: string | null;
}>;

/** Writes what a person changed. From now on the insight does not vanish by itself. */
export async function touchInsight(
  trx: Tx,
  workspaceId: string,
  id: string,
  columns: Columns,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('insights.insight')
    .set((eb) => ({ ...columns, by_hand: true, updated_at: now, version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Notes on the page of an insight what a person did, and tells the screens. `detail` holds ids and words of ours only. */
export async function recordChange(
  trx: Tx,
  actor: Actor,
  insightId: string,
  kind: string,
  detail: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('insights.change')
    .values({
      workspace_id: actor.workspaceId,
      id: newId(),
      insight_id: insightId,
      at: now,
      actor: actorName(actor),
      kind,
      detail: JSON.stringify(detail),
    })
    .execute();
  await publish(trx, actor.workspaceId, now, { kind: 'insight.changed', payload: { insightIds: [insightId] } });
}
