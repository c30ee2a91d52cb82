import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { recountInsights } from './evidence.store.ts';
import { askForReflection } from './group.ts';
import { takeByHand } from './hand.store.ts';
import { holdInsight, recordChange, touchInsight } from './held.ts';
import { addLineage, insertByHand } from './insight.store.ts';
import { refuseMissing } from './moveEvidence.ts';
import type { Split } from './schemas.ts';

/**
 * Makes an insight of some messages of another. They stay where they were put. It is undone by merging it back.
 *
 * @returns id of the new insight
 */
export async function splitInsight(
  trx: Tx,
  actor: Actor,
  id: string,
  { title, interactions }: z.output<typeof Split>,
  now: Date,
): Promise<string> {
  const { workspaceId } = actor;
  const source = await holdInsight(trx, workspaceId, id);
  const made = newId();
  await insertByHand(trx, workspaceId, { id: made, title, kind: source.kind, score: source.score }, now);
  const wanted = [...new Set(interactions)];
  refuseMissing(wanted, await takeByHand(trx, workspaceId, source.id, made, wanted));
  await addLineage(
    trx,
    workspaceId,
    [
      { id: made, kind: 'split_from', insightId: source.id },
      { id: source.id, kind: 'split_into', insightId: made },
    ],
    now,
  );
  await recountInsights(trx, workspaceId, [source.id, made], now);
  await touchInsight(trx, workspaceId, source.id, {}, now);
  await recordChange(trx, actor, source.id, 'split', { into: made, messages: wanted.length }, now);
  await recordChange(trx, actor, made, 'split', { from: source.id, messages: wanted.length }, now);
  await askForReflection(trx, workspaceId, now);
  return made;
}
