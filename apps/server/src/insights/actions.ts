import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { countActions, insertAction, lockAction, updateAction } from './action.store.ts';
import { noteState, refuseStranger } from './changeInsight.ts';
import { type HeldInsight, holdInsight, recordChange, touchInsight } from './held.ts';
import { type Deed, stateAfter } from './lifecycle.ts';
import type { ActionChange, NewAction } from './schemas.ts';

/**
 * Plans a change for an insight, which is acting from now on.
 *
 * @returns id of the action
 */
export async function addAction(
  trx: Tx,
  actor: Actor,
  insightId: string,
  wish: z.output<typeof NewAction>,
  now: Date,
): Promise<string> {
  const insight = await holdInsight(trx, actor.workspaceId, insightId);
  await refuseStranger(trx, actor.workspaceId, wish.owner);
  const id = newId();
  await insertAction(trx, actor.workspaceId, {
    id,
    insight_id: insight.id,
    title: wish.title,
    detail: wish.detail,
    owner_id: wish.owner,
    due_on: wish.dueOn,
    state: 'planned',
    created_by: actor.kind === 'user' ? actor.id : null,
    created_at: now,
  });
  await recordChange(trx, actor, insight.id, 'action', { actionId: id, title: wish.title, state: 'planned' }, now);
  await moveOn(trx, actor, insight, { deed: 'action_begun' }, now);
  return id;
}

/** Changes an action; beginning, finishing or dropping it moves its insight on. */
export async function changeAction(
  trx: Tx,
  actor: Actor,
  insightId: string,
  actionId: string,
  wish: z.output<typeof ActionChange>,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const insight = await holdInsight(trx, workspaceId, insightId);
  const before = await lockAction(trx, workspaceId, insight.id, actionId);
  if (!before) throw new NotFoundError('action', actionId);
  await refuseStranger(trx, workspaceId, wish.owner ?? null);
  await updateAction(trx, workspaceId, actionId, {
    ...(wish.title !== undefined && { title: wish.title }),
    ...(wish.detail !== undefined && { detail: wish.detail }),
    ...(wish.owner !== undefined && { owner_id: wish.owner }),
    ...(wish.dueOn !== undefined && { due_on: wish.dueOn }),
    ...(wish.state !== undefined &&
      wish.state !== before.state && { state: wish.state, done_at: wish.state === 'done' ? now : null }),
  });
  const title = wish.title ?? before.title;
  await recordChange(trx, actor, insight.id, 'action', { actionId, title, state: wish.state ?? before.state }, now);
  if (wish.state === undefined || wish.state === before.state) return;
  await moveOn(trx, actor, insight, await deedOf(trx, workspaceId, insight, wish.state), now);
}

async function deedOf(trx: Tx, workspaceId: string, insight: HeldInsight, state: string): Promise<Deed | null> {
  if (state === 'done') return { deed: 'action_done' };
  if (state !== 'dropped') return { deed: 'action_begun' };
  const left = await countActions(trx, workspaceId, insight.id);
  return left === 0 ? { deed: 'actions_dropped', owned: insight.ownerId !== null } : null;
}

async function moveOn(trx: Tx, actor: Actor, insight: HeldInsight, deed: Deed | null, now: Date): Promise<void> {
  const state = deed ? stateAfter(insight.state, deed) : insight.state;
  await touchInsight(trx, actor.workspaceId, insight.id, { state }, now);
  await noteState(trx, actor, insight, state, now);
}
