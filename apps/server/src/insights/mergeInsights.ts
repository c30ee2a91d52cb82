import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { audit } from '../workspaces/index.ts';
import { MergeIntoItselfError, NotMergedError } from './errors.ts';
import { lockInsights, recountInsights } from './evidence.store.ts';
import { askForReflection } from './group.ts';
import { findChain, holdInsights, recordChange, touchInsight } from './held.ts';
import { mergeRows, unmergeRows } from './merge.store.ts';

/**
 * Merges an insight into another: its evidence, actions, followers and what people were told go along. Its address leads
 * to the other one from now on, and what would have been grouped into it is grouped there.
 *
 * @returns id of the insight that stands for both
 */
export async function mergeInsights(trx: Tx, actor: Actor, id: string, into: string, now: Date): Promise<string> {
  const { workspaceId } = actor;
  const [from, to] = await holdInsights(trx, workspaceId, [id, into]);
  if (!from || !to || from.id === to.id) throw new MergeIntoItselfError();
  await mergeRows(trx, workspaceId, from.id, to.id, now);
  await settleBoth(trx, actor, [from.id, to.id], now);
  await recordChange(trx, actor, from.id, 'merged', { into: to.id }, now);
  await recordChange(trx, actor, to.id, 'merged', { from: from.id }, now);
  await audit(trx, workspaceId, actor, 'insight.merged', from.id, { into: to.id }, now);
  return to.id;
}

/**
 * Takes a merge back, exactly: what came through the insight goes home, and its state is the one before.
 *
 * @throws NotMergedError
 */
export async function unmergeInsight(trx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { workspaceId } = actor;
  const [self, ...chain] = await findChain(trx, workspaceId, id);
  if (!self) throw new NotFoundError('insight', id);
  const [into] = chain;
  if (!into) throw new NotMergedError();
  await lockInsights(trx, workspaceId, [self, ...chain]);
  await unmergeRows(trx, workspaceId, self, chain, now);
  await settleBoth(trx, actor, [self, ...chain], now);
  await recordChange(trx, actor, self, 'unmerged', { from: into }, now);
  await recordChange(trx, actor, into, 'unmerged', { insightId: self }, now);
  await audit(trx, workspaceId, actor, 'insight.unmerged', self, { from: into }, now);
}

async function settleBoth(trx: Tx, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  await recountInsights(trx, actor.workspaceId, ids, now);
  for (const id of ids) await touchInsight(trx, actor.workspaceId, id, {}, now);
  await askForReflection(trx, actor.workspaceId, now);
}
