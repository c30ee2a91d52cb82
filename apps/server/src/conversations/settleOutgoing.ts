import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { findEntry, lockConversation } from './conversation.store.ts';
import { OutgoingSettledError } from './errors.ts';
import { finishOutgoing, lockOutgoing, type OutgoingRow } from './outgoing.store.ts';
import type { Hear } from './recordInteractions.ts';

/**
 * Says what became of a reply that is sent by hand: "sent" puts it into the log as our own words, once; "withdrawn" takes
 * it back. Saying the same again changes nothing.
 *
 * @throws OutgoingSettledError when it is settled otherwise already
 */
export async function settleOutgoing(
  trx: Tx,
  hear: Hear,
  { workspaceId }: Actor,
  conversationId: string,
  outgoingId: string,
  state: 'sent' | 'withdrawn',
  now: Date,
): Promise<OutgoingRow> {
  // The conversation comes first, as everywhere, so that two people never wait for each other in a circle.
  const conversation = await lockConversation(trx, workspaceId, conversationId);
  const outgoing = await lockOutgoing(trx, workspaceId, conversationId, outgoingId);
  if (!conversation || !outgoing) throw new NotFoundError('reply', outgoingId);
  if (outgoing.state === state) return outgoing;
  if (outgoing.state !== 'by_hand') throw new OutgoingSettledError(outgoing.state, state);
  const interactionId = state === 'sent' ? await recordSent(trx, hear, workspaceId, conversation, outgoing, now) : null;
  await finishOutgoing(trx, workspaceId, outgoingId, state, interactionId, now);
  await publish(trx, workspaceId, now, { kind: 'conversation.changed', payload: { conversationId } });
  return { ...outgoing, state, finishedAt: now };
}

async function recordSent(
  trx: Tx,
  hear: Hear,
  workspaceId: string,
  conversation: { id: string; channel_id: string; key: string },
  sent: OutgoingRow,
  now: Date,
): Promise<string | null> {
  const answered = sent.inReplyTo && (await findEntry(trx, workspaceId, conversation.id, sent.inReplyTo));
  const { ids } = await hear(trx, workspaceId, {
    channelId: conversation.channel_id,
    importId: null,
    custody: 'owned',
    now,
    items: [
      {
        externalId: `reply:${sent.id}`,
        at: now.toISOString(),
        atAssumed: false,
        text: sent.text,
        author: sent.authorName === null ? null : { handle: null, name: sent.authorName, email: null },
        // The key joins it to this conversation, whatever the source calls the thread.
        conversation: conversation.key,
        inReplyTo: answered ? answered.external_id : null,
        url: null,
        direction: 'out',
        visibility: sent.visibility,
        rating: null,
        language: null,
        attributes: {},
      },
    ],
  });
  return ids[0] ?? null;
}
