import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError, NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { findMember, memberNames } from '../workspaces/index.ts';
import { type ConversationColumns, lockConversation, updateConversation } from './conversation.store.ts';
import { NoMemberError, TakenError, VersionNeededError } from './errors.ts';
import type { ConversationChange } from './schemas.ts';

type Change = z.output<typeof ConversationChange>;

/**
 * Assigns, puts to sleep, wakes, closes, opens again, or renames a conversation.
 *
 * @param seen the version that the caller saw (If-Match), or null; who assigns must say it
 * @throws TakenError when somebody changed the conversation since, with the name of who has it now
 */
export async function changeConversation(
  trx: Tx,
  { workspaceId }: Actor,
  id: string,
  change: Change,
  seen: number | null,
  now: Date,
): Promise<void> {
  const conversation = await lockConversation(trx, workspaceId, id);
  if (!conversation) throw new NotFoundError('conversation', id);
  if (change.assignee !== undefined && seen === null) throw new VersionNeededError();
  if (seen !== null && seen !== conversation.version) {
    const owner = conversation.assignee_id;
    const names = await memberNames(trx, owner ? [owner] : []);
    throw new TakenError(names.get(owner ?? '') ?? null, seen, conversation.version);
  }
  if (change.assignee && !(await findMember(trx, workspaceId, change.assignee))) {
    throw new NoMemberError('assignee', [change.assignee]);
  }
  const columns = columnsOf(change, conversation.state, now);
  await updateConversation(trx, workspaceId, id, columns, now);
  if (columns.asleep_until) await wakeAt(trx, workspaceId, id, columns.asleep_until);
  await publish(trx, workspaceId, now, { kind: 'conversation.changed', payload: { conversationId: id } });
}

function columnsOf(
  { state, asleepUntil, assignee, subject }: Change,
  stateNow: string,
  now: Date,
): ConversationColumns {
  const sleeps = (state ?? stateNow) === 'asleep';
  const until = asleepUntil ? new Date(asleepUntil) : null;
  if (until && !sleeps) throw unfit('only goes with the state "asleep"');
  if (until && until <= now) throw unfit('should be in the future');
  const timed = state !== undefined || asleepUntil !== undefined;
  return {
    ...(state && { state }),
    ...(timed && { asleep_until: sleeps ? until : null }),
    ...(assignee !== undefined && { assignee_id: assignee }),
    ...(subject !== undefined && { subject }),
  };
}

function unfit(message: string): InvalidInputError {
  return new InvalidInputError(`asleepUntil ${message}.`, [{ path: 'asleepUntil', message }]);
}

/** One job a conversation: a new time replaces the old one. Waking looks at the rows, so a job too many does nothing. */
async function wakeAt(trx: Tx, workspaceId: string, id: string, runAt: Date): Promise<void> {
  await addJob(trx, 'conversations.wake', { workspaceId }, { key: `conversations.wake:${id}`, runAt });
}
