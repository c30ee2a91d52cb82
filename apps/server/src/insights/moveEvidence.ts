import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError, NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { findEnginePlaces, lockInsights, recountInsights } from './evidence.store.ts';
import { askForReflection } from './group.ts';
import { addByHand, setStanding, takeByHand, takeFromEngine } from './hand.store.ts';
import { findChain, holdInsight, holdInsights, recordChange, touchInsight } from './held.ts';
import type { EvidenceChange } from './schemas.ts';

/** Puts messages into an insight by hand: they leave where the engine had put them, and stay. */
export async function addEvidence(
  trx: Tx,
  actor: Actor,
  insightId: string,
  interactions: readonly string[],
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const wanted = [...new Set(interactions)];
  const home = (await findChain(trx, workspaceId, insightId)).at(-1);
  const places = await findEnginePlaces(trx, workspaceId, wanted);
  await lockInsights(trx, workspaceId, [...new Set([...places, ...(home ? [home] : [])])]);
  const insight = await holdInsight(trx, workspaceId, insightId);
  await takeFromEngine(trx, workspaceId, insight.id, wanted);
  refuseMissing(wanted, await addByHand(trx, workspaceId, insight.id, wanted));
  await settle(trx, actor, [...new Set([insight.id, ...places])], now);
  await recordChange(trx, actor, insight.id, 'evidence', { added: wanted.length }, now);
}

/**
 * Sets a message aside, says that it does not belong, takes that back, or moves it to another insight, where it stays.
 *
 * @throws NotFoundError when the message does not stand in this insight
 */
export async function changeEvidence(
  trx: Tx,
  actor: Actor,
  insightId: string,
  interactionId: string,
  { standing, moveTo }: z.output<typeof EvidenceChange>,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const [insight, target] = await holdInsights(trx, workspaceId, moveTo ? [insightId, moveTo] : [insightId]);
  if (!insight) throw new NotFoundError('insight', insightId);
  if (target && target.id !== insight.id) {
    const moved = await takeByHand(trx, workspaceId, insight.id, target.id, [interactionId]);
    if (moved.length === 0) throw new NotFoundError('message in this insight', interactionId);
    await recordChange(trx, actor, insight.id, 'evidence', { interactionId, movedTo: target.id }, now);
    await recordChange(trx, actor, target.id, 'evidence', { interactionId, movedFrom: insight.id }, now);
  }
  const place = target ?? insight;
  if (standing) {
    const found = await setStanding(trx, workspaceId, place.id, interactionId, standing);
    if (!found) throw new NotFoundError('message in this insight', interactionId);
    await recordChange(trx, actor, place.id, 'evidence', { interactionId, standing }, now);
  }
  await settle(trx, actor, [...new Set([insight.id, place.id])], now);
}

async function settle(trx: Tx, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  await recountInsights(trx, actor.workspaceId, ids, now);
  for (const id of ids) await touchInsight(trx, actor.workspaceId, id, {}, now);
  await askForReflection(trx, actor.workspaceId, now);
}

/** @throws InvalidInputError when some messages are not what the caller takes them for */
export function refuseMissing(wanted: readonly string[], found: readonly string[]): void {
  const known = new Set(found);
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length === 0) return;
  const message = `Expected messages of customers that can stand here; these cannot: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
  throw new InvalidInputError(message, [{ path: 'interactions', message }]);
}
