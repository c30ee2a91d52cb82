import type { Conversation } from '@parley/server/api';
import { Button } from '../../design/index.ts';
import type { ConversationChanges } from './useConversationChange.ts';

/** Somebody was faster: who has it now, and whether to do it all the same. */
export function ConflictBar({ conversation, changes }: { conversation: Conversation; changes: ConversationChanges }) {
  const { conflict } = changes;
  if (!conflict) return null;
  const { assignee } = conversation;
  const takes = conflict.change.assignee !== undefined;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-between gap-2.5 border-b border-line bg-warn-soft px-6 py-2 max-md:px-[18px]"
    >
      <p>
        <b className="font-semibold">
          {assignee ? `${assignee.name} has this conversation now.` : 'Somebody changed this conversation just now.'}
        </b>{' '}
        <span className="text-ink-2">Nothing of yours was done yet.</span>
      </p>
      <div className="flex gap-1.5">
        <Button onClick={changes.insist}>{takes ? 'Take it anyway' : 'Do it anyway'}</Button>
        <Button kind="quiet" onClick={changes.leave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
