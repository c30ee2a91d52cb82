import type { Conversation } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button, Popover } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMe } from '../../shell/useWorkspace.ts';
import { matching } from './mentions.ts';
import { colleaguesQuery } from './queries.ts';
import type { ConversationChanges } from './useConversationChange.ts';

interface HandOverProps {
  slug: string;
  conversation: Conversation;
  changes: ConversationChanges;
}

/** Gives the conversation to somebody of the team, or to nobody. */
export function HandOver({ slug, conversation, changes }: HandOverProps) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'h', does: 'hand over', run: () => setOpen(true) }]);
  const { assignee } = conversation;
  const give = (to: { id: string; name: string } | null) => {
    setOpen(false);
    changes.change({
      change: { assignee: to?.id ?? null },
      done: to ? `Handed over to ${to.name}.` : 'Nobody has it now.',
      undo: { assignee: assignee?.id ?? null },
    });
  };
  return (
    <Popover
      label="Hand over"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="w-64 px-1.5 py-1.5"
      trigger={
        <Button kind="quiet" keys="h">
          Hand over
        </Button>
      }
    >
      <Choices slug={slug} assigneeId={assignee?.id} onGive={give} />
    </Popover>
  );
}

function Choices({
  slug,
  assigneeId,
  onGive,
}: {
  slug: string;
  assigneeId: string | undefined;
  onGive: (to: { id: string; name: string } | null) => void;
}) {
  const { user } = useMe();
  const { data: colleagues = [], isPending } = useQuery(colleaguesQuery(slug));
  const [words, setWords] = useState('');
  const shown = matching(colleagues, words.trim()).filter(({ id }) => id !== assigneeId);
  const first = shown[0];
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first) onGive(first);
        }}
      >
        <input
          className="input"
          aria-label="Name of a colleague"
          placeholder="To whom?"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
      <ul className="mt-1 grid max-h-[40vh] overflow-auto">
        {shown.map((colleague) => (
          <li key={colleague.id}>
            <Choice onPress={() => onGive(colleague)}>
              {colleague.name}
              {colleague.id === user.id ? <span className="text-ink-3"> you</span> : null}
            </Choice>
          </li>
        ))}
        {assigneeId && words === '' ? (
          <li>
            <Choice onPress={() => onGive(null)}>Nobody</Choice>
          </li>
        ) : null}
      </ul>
      {!isPending && shown.length === 0 && words !== '' ? (
        <p className="px-2 py-1 text-12 text-ink-3">Nobody here is called that.</p>
      ) : null}
    </>
  );
}

function Choice({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-[30px] w-full items-center gap-1 rounded-1 px-2 hover:bg-accent-soft"
    >
      {children}
    </button>
  );
}
