import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { broadcast } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { memberNames } from '../workspaces/index.ts';
import { conversationExists, markSeen } from './conversation.store.ts';
import type { Doing, Presence } from './presence.ts';

/** Tells the others what somebody does in a conversation. Programs are not present anywhere, so theirs is not told. */
export async function showPresence(
  trx: Tx,
  presence: Presence,
  actor: Actor,
  conversationId: string,
  doing: Doing | 'gone',
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  if (!(await conversationExists(trx, workspaceId, conversationId))) {
    throw new NotFoundError('conversation', conversationId);
  }
  if (actor.kind !== 'user') return;
  const name = (await memberNames(trx, [actor.id])).get(actor.id) ?? '';
  presence.note(conversationId, { id: actor.id, name }, doing, now);
  await broadcast(trx, workspaceId, 'presence', { conversationId, userId: actor.id, name, doing });
}

/** Marks a conversation as read by the actor, up to its last message. */
export async function seeConversation(trx: Tx, actor: Actor, conversationId: string): Promise<void> {
  const { workspaceId } = actor;
  const there =
    actor.kind === 'user'
      ? await markSeen(trx, workspaceId, actor.id, conversationId)
      : await conversationExists(trx, workspaceId, conversationId);
  if (!there) throw new NotFoundError('conversation', conversationId);
}
