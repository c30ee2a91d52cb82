import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { findMember } from '../workspaces/index.ts';
import { type HeldInsight, holdInsight, recordChange, touchInsight } from './held.ts';
import { stateAfter } from './lifecycle.ts';
import { setFollowing } from './people.store.ts';
import type { InsightChange } from './schemas.ts';

type Wish = z.output<typeof InsightChange>;

/**
 * Renames an insight, gives it another kind, owner or state, follows it. Dismissing asks for a reason; setting another
 * state takes the dismissal back. Only what differs is written down.
 */
export async function changeInsight(trx: Tx, actor: Actor, id: string, wish: Wish, now: Date): Promise<void> {
  const insight = await holdInsight(trx, actor.workspaceId, id);
  if (wish.title !== undefined) await rename(trx, actor, insight, wish.title, now);
  if (wish.kind !== undefined) await setKind(trx, actor, insight, wish.kind, now);
  if (wish.owner !== undefined) await setOwner(trx, actor, insight, wish.owner, now);
  if (wish.state !== undefined) await setState(trx, actor, insight, wish.state, wish.reason, now);
  if (wish.following !== undefined) await follow(trx, actor, insight.id, wish.following, now);
}

async function rename(trx: Tx, actor: Actor, insight: HeldInsight, title: string, now: Date): Promise<void> {
  if (title === insight.title) return;
  await touchInsight(trx, actor.workspaceId, insight.id, { title, title_source: 'person' }, now);
  await recordChange(trx, actor, insight.id, 'renamed', { title }, now);
}

async function setKind(trx: Tx, actor: Actor, insight: HeldInsight, kind: string, now: Date): Promise<void> {
  if (kind === insight.kind) return;
  await touchInsight(trx, actor.workspaceId, insight.id, { kind, kind_source: 'person' }, now);
  await recordChange(trx, actor, insight.id, 'kind', { from: insight.kind, to: kind }, now);
}

async function setOwner(trx: Tx, actor: Actor, insight: HeldInsight, owner: string | null, now: Date): Promise<void> {
  if (owner === insight.ownerId) return;
  await refuseStranger(trx, actor.workspaceId, owner);
  const state = stateAfter(insight.state, { deed: owner === null ? 'owner_removed' : 'owner_set' });
  await touchInsight(trx, actor.workspaceId, insight.id, { owner_id: owner, state }, now);
  await recordChange(trx, actor, insight.id, 'owner', { from: insight.ownerId, to: owner }, now);
  await noteState(trx, actor, insight, state, now);
}

async function setState(
  trx: Tx,
  actor: Actor,
  insight: HeldInsight,
  state: HeldInsight['state'],
  reason: string | undefined,
  now: Date,
): Promise<void> {
  if (state === 'dismissed' && !reason) {
    throw new InvalidInputError('An insight is dismissed with a reason, so that others understand it later.', [
      { path: 'reason', message: 'why is it dismissed?' },
    ]);
  }
  const because = state === 'dismissed' ? (reason ?? null) : null;
  await touchInsight(trx, actor.workspaceId, insight.id, { state, state_source: 'person', reason: because }, now);
  await noteState(trx, actor, insight, state, now, because ? { reason: because } : {});
}

/** Notes that an insight is in another state now, and has the caller's copy say so. */
export async function noteState(
  trx: Tx,
  actor: Actor,
  insight: HeldInsight,
  state: HeldInsight['state'],
  now: Date,
  detail: Record<string, unknown> = {},
): Promise<void> {
  if (state === insight.state) return;
  await recordChange(trx, actor, insight.id, 'state', { from: insight.state, to: state, ...detail }, now);
  insight.state = state;
}

async function follow(trx: Tx, actor: Actor, insightId: string, following: boolean, now: Date): Promise<void> {
  if (actor.kind !== 'user') {
    throw new InvalidInputError('An API key cannot follow an insight; a signed-in person can.', [
      { path: 'following', message: 'only for people' },
    ]);
  }
  await setFollowing(trx, actor.workspaceId, insightId, actor.id, following);
  await touchInsight(trx, actor.workspaceId, insightId, {}, now);
}

/** @throws InvalidInputError when the user does not belong to the workspace */
export async function refuseStranger(trx: Tx, workspaceId: string, userId: string | null): Promise<void> {
  if (userId === null || (await findMember(trx, workspaceId, userId))) return;
  throw new InvalidInputError('The owner should be a member of this workspace.', [
    { path: 'owner', message: 'is not a member here' },
  ]);
}
