import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError, NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { findEntry, lockConversation, spokenAfter } from './conversation.store.ts';
import { ReplyKeyUsedError, SpokenSinceError } from './errors.ts';
import { findOutgoingByKey, insertByHand, lockOutgoing, type OutgoingRow, repliedAfter } from './outgoing.store.ts';
import type { NewReply } from './schemas.ts';

type Wish = z.output<typeof NewReply>;

/**
 * Writes an answer into a conversation. No channel of this version can send, so it waits for a person to send it by hand
 * and say so.
 *
 * @param key the same key gives the same reply in this workspace, whoever asks and however much later
 * @throws SpokenSinceError when somebody else spoke after `seenLast`
 * @throws ReplyKeyUsedError when the key belongs to a reply with other words or in another conversation
 */
export async function reply(
  trx: Tx,
  actor: Actor,
  conversationId: string,
  wish: Wish,
  key: string,
  now: Date,
): Promise<OutgoingRow> {
  const { workspaceId } = actor;
  // The lock comes first: of two people who answer at once the second one sees the first one's reply.
  const conversation = await lockConversation(trx, workspaceId, conversationId);
  if (!conversation) throw new NotFoundError('conversation', conversationId);
  const same = await findOutgoingByKey(trx, workspaceId, key);
  if (same) return repeated(same, conversationId, wish);
  const authorId = actor.kind === 'user' ? actor.id : null;
  const answered = wish.inReplyTo ? await messageOf(trx, workspaceId, conversationId, wish.inReplyTo) : null;
  if (wish.seenLast) await refuseIfSpoken(trx, workspaceId, conversationId, wish.seenLast, authorId);
  const visibility = wish.visibility ?? answered?.visibility ?? conversation.visibility;
  await insertByHand(trx, workspaceId, {
    id: newId(),
    conversationId,
    inReplyTo: wish.inReplyTo ?? null,
    authorId,
    text: wish.text,
    visibility: visibility === 'private' ? 'private' : 'public',
    key,
    now,
  });
  await publish(trx, workspaceId, now, { kind: 'conversation.changed', payload: { conversationId } });
  const made = await findOutgoingByKey(trx, workspaceId, key);
  if (!made) throw new Error('a reply was gone right after it was written');
  return made;
}

function repeated(same: OutgoingRow, conversationId: string, { text }: Wish): OutgoingRow {
  if (same.conversationId !== conversationId || same.text !== text) throw new ReplyKeyUsedError();
  return same;
}

async function messageOf(trx: Tx, workspaceId: string, conversationId: string, id: string) {
  const entry = await findEntry(trx, workspaceId, conversationId, id);
  if (!entry) throw notHere('inReplyTo');
  return entry;
}

/** @param seenLast a message of the timeline, or one of our replies that is not in it yet */
async function refuseIfSpoken(
  trx: Tx,
  workspaceId: string,
  conversationId: string,
  seenLast: string,
  authorId: string | null,
): Promise<void> {
  const entry = await findEntry(trx, workspaceId, conversationId, seenLast);
  if (!entry && !(await lockOutgoing(trx, workspaceId, conversationId, seenLast))) throw notHere('seenLast');
  const seen = { id: seenLast, at: entry?.at ?? null };
  if (await spokenAfter(trx, workspaceId, conversationId, seen)) throw new SpokenSinceError('message');
  if (await repliedAfter(trx, workspaceId, conversationId, seenLast, authorId)) throw new SpokenSinceError('reply');
}

function notHere(path: 'inReplyTo' | 'seenLast'): InvalidInputError {
  const message = 'should be the id of a message in this conversation';
  return new InvalidInputError(`${path} ${message}.`, [{ path, message }]);
}
