import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { reply } from '../conversations/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { noteState } from './changeInsight.ts';
import { DeclinedError } from './errors.ts';
import { type HeldInsight, holdInsight, recordChange, touchInsight } from './held.ts';
import { stateAfter } from './lifecycle.ts';
import { countWaiting, findWitnesses, saveTold, type ToldRow, type Witness } from './people.store.ts';
import type { Tell } from './schemas.ts';

type Wish = z.output<typeof Tell>;

/**
 * Keeps for each person in the evidence that he was told what became of it, or how. With `reply`, the text also goes out
 * as a reply where each of them spoke last; telling the same person the same words again sends nothing. When everybody
 * was told or asked not to hear, the insight is told.
 *
 * @throws DeclinedError when a reply would go to somebody who asked not to hear
 */
export async function tell(trx: Tx, actor: Actor, id: string, wish: Wish, now: Date): Promise<void> {
  const insight = await holdInsight(trx, actor.workspaceId, id);
  const people = [...new Set(wish.people)];
  const witnesses = await findWitnesses(trx, actor.workspaceId, insight.id, people);
  refuseStrangers(people, witnesses);
  const rows: ToldRow[] = [];
  const sends = wish.state === 'told' && wish.how === 'reply';
  if (sends) refuseDeclined(witnesses);
  for (const witness of witnesses) {
    const outgoingId = sends ? await send(trx, actor, insight.id, witness, wish.text, now) : null;
    const how = wish.state === 'told' ? wish.how : null;
    rows.push({ personId: witness.personId, state: wish.state, text: wish.text, how, outgoingId });
  }
  await saveTold(trx, actor.workspaceId, insight.id, actor.kind === 'user' ? actor.id : null, rows, now);
  await recordChange(trx, actor, insight.id, wish.state, { people: rows.length, ...(sends && { how: 'reply' }) }, now);
  await moveOn(trx, actor, insight, now);
}

async function moveOn(trx: Tx, actor: Actor, insight: HeldInsight, now: Date): Promise<void> {
  const { people, waiting } = await countWaiting(trx, actor.workspaceId, insight.id);
  const state = people > 0 && waiting === 0 ? stateAfter(insight.state, { deed: 'all_told' }) : insight.state;
  await touchInsight(trx, actor.workspaceId, insight.id, { state }, now);
  await noteState(trx, actor, insight, state, now);
}

async function send(
  trx: Tx,
  actor: Actor,
  insightId: string,
  { personId, name, conversationId }: Witness,
  text: string | null,
  now: Date,
): Promise<string> {
  if (!text) throw unusable('text', 'A reply needs words.');
  if (!conversationId) throw unusable('people', `${name} spoke in no conversation that can be answered; tell by hand.`);
  const words = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const { id } = await reply(trx, actor, conversationId, { text }, `told:${insightId}:${personId}:${words}`, now);
  return id;
}

function refuseStrangers(people: readonly string[], witnesses: readonly Witness[]): void {
  const known = new Set(witnesses.map(({ personId }) => personId));
  const strangers = people.filter((id) => !known.has(id));
  if (strangers.length === 0) return;
  throw unusable('people', `Expected people who stand in the evidence; these do not: ${strangers.join(', ')}.`);
}

function refuseDeclined(witnesses: readonly Witness[]): void {
  const declined = witnesses.filter(({ told }) => told === 'declined');
  if (declined.length > 0) throw new DeclinedError(declined.map(({ name }) => name));
}

function unusable(path: string, message: string): InvalidInputError {
  return new InvalidInputError(message, [{ path, message }]);
}
