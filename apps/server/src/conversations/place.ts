import type { Tx } from '../platform/database/database.ts';
import type { ClaimedInteraction } from './claimedInteraction.ts';
import { growthOf } from './growth.ts';
import {
  type Entry,
  findAncestors,
  findKeys,
  growConversations,
  insertEntries,
  insertParticipants,
  insertSearchDocuments,
  type KeyedGrowth,
} from './place.store.ts';
import { type Origin, originsOf, parentsOutside, placeOf } from './threads.ts';

/** Who said it; null for ourselves, or when nobody is known. */
export type Speaker = { identityId: string } | null;

/**
 * Puts interactions into their conversations and makes them findable. The conversations are the same however the
 * messages are cut into batches, as long as no message comes in a later batch than one that answers it.
 *
 * @param batch claimed in this transaction, so that each is placed once
 * @param who   the speaker of each, in the same order
 * @returns the conversation of each, in the same order
 */
export async function place(
  trx: Tx,
  workspaceId: string,
  batch: readonly ClaimedInteraction[],
  who: readonly Speaker[],
  now: Date,
): Promise<{ conversationId: string }[]> {
  if (batch.length === 0) return [];
  const keys = await keysOf(trx, workspaceId, batch);
  const conversations = await growConversations(trx, workspaceId, growthsByKey(batch, keys), now);
  const ids = new Map(conversations.map((one) => [placeOf(one.channelId, one.key), one.id]));
  const entries = batch.map(({ id, channelId, at }, index): Entry => {
    const conversationId = ids.get(placeOf(channelId, keys[index] ?? ''));
    if (conversationId === undefined) throw new Error(`interaction ${id} has no conversation after it was placed`);
    return { interactionId: id, conversationId, identityId: who[index]?.identityId ?? null, at };
  });
  await insertEntries(trx, workspaceId, entries);
  await insertParticipants(trx, workspaceId, entries);
  const interactionIds = batch.map((one) => one.id);
  await insertSearchDocuments(trx, workspaceId, interactionIds);
  return entries.map(({ conversationId }) => ({ conversationId }));
}

/** The key of each one's conversation. */
async function keysOf(trx: Tx, workspaceId: string, batch: readonly ClaimedInteraction[]): Promise<string[]> {
  const above = parentsOutside(batch);
  const ancestors = above.length > 0 ? await findAncestors(trx, workspaceId, above) : [];
  return adopted(trx, workspaceId, batch, originsOf(batch, ancestors));
}

/**
 * A message whose parent is not known may have children that came before it: their conversation bears its external id,
 * and it goes there.
 */
async function adopted(
  trx: Tx,
  workspaceId: string,
  batch: readonly ClaimedInteraction[],
  origins: readonly Origin[],
): Promise<string[]> {
  const orphans = batch.flatMap(({ channelId }, index) => {
    const key = origins[index]?.orphan ?? null;
    return key === null ? [] : [{ channelId, key }];
  });
  const waiting = orphans.length > 0 ? await findKeys(trx, workspaceId, orphans) : [];
  const taken = new Set(waiting.map((one) => placeOf(one.channelId, one.key)));
  return batch.map(({ channelId, externalId }, index) => {
    const { key, orphan } = origins[index] ?? { key: externalId, orphan: null };
    return orphan !== null && taken.has(placeOf(channelId, orphan)) ? orphan : key;
  });
}

/** What the batch adds to each conversation, ordered by channel and key. */
function growthsByKey(batch: readonly ClaimedInteraction[], keys: readonly string[]): KeyedGrowth[] {
  const groups = new Map<string, { channelId: string; key: string; messages: ClaimedInteraction[] }>();
  for (const [index, message] of batch.entries()) {
    const { channelId, externalId } = message;
    const key = keys[index] ?? externalId;
    const group = groups.get(placeOf(channelId, key)) ?? { channelId, key, messages: [] };
    group.messages.push(message);
    groups.set(placeOf(channelId, key), group);
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { channelId, key, messages }]) => {
      return { channelId, key, importId: messages[0]?.importId ?? null, ...growthOf(messages) };
    });
}
