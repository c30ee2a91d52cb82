import type { Conversation } from '@parley/server/api';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, classes } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { HandOver } from './HandOver.tsx';
import { NoteForm } from './NoteForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { lastSaid } from './thread.ts';
import type { ConversationChanges } from './useConversationChange.ts';

export interface WritingProps {
  slug: string;
  conversation: Conversation;
  onTyping: (typing: boolean) => void;
  /** Something was written and stands in the thread. */
  onWritten: () => void;
}

interface ComposerProps extends WritingProps {
  changes: ConversationChanges;
  seenLast: string | undefined;
}

/** Where answers and notes are written. On a phone two lines, which open to the whole height while somebody writes. */
export function Composer({ changes, seenLast, ...writing }: ComposerProps) {
  const { slug, conversation } = writing;
  const [kind, setKind] = useState<'reply' | 'note'>('reply');
  const area = useRef<HTMLTextAreaElement>(null);
  const navigate = useNavigate();
  const insight = lastSaid(conversation)?.insights[0] ?? conversation.insight;
  const write = (wanted: 'reply' | 'note') => {
    setKind(wanted);
    // After the other form is there.
    requestAnimationFrame(() => area.current?.focus());
  };
  const toEvidence = () => {
    if (insight) void navigate({ to: paths.insight(slug, insight.id) });
  };
  useKeys([
    { keys: 'r', does: 'reply', run: () => write('reply'), shown: true },
    { keys: 'n', does: 'note', run: () => write('note') },
    ...(insight ? [{ keys: 'e', does: 'evidence', run: toEvidence, shown: true }] : []),
  ]);
  const others = (
    <>
      <HandOver slug={slug} conversation={conversation} changes={changes} />
      {insight ? (
        <Button kind="quiet" keys="e" onClick={toEvidence}>
          Evidence
        </Button>
      ) : null}
      {kind === 'reply' ? (
        <Button kind="quiet" keys="n" onClick={() => write('note')}>
          Note
        </Button>
      ) : (
        <Button kind="quiet" keys="r" onClick={() => write('reply')}>
          Reply
        </Button>
      )}
    </>
  );
  return (
    <div
      className={classes(
        'lifted mx-6 mb-3.5 max-w-[852px] px-3 py-2.5 shadow-[0_-12px_24px_var(--canvas)] max-md:mx-3.5 max-md:mb-3',
        'max-sm:mx-0 max-sm:mb-0 max-sm:rounded-none max-sm:border-x-0 max-sm:border-b-0 max-sm:shadow-none',
        'max-sm:has-[textarea:focus]:absolute max-sm:has-[textarea:focus]:inset-0 max-sm:has-[textarea:focus]:z-2 max-sm:has-[textarea:focus]:flex max-sm:has-[textarea:focus]:[&>form]:flex-1',
        kind === 'note' && 'bg-sunken',
      )}
    >
      {kind === 'reply' ? (
        <ReplyForm {...writing} seenLast={seenLast} area={area} others={others} />
      ) : (
        <NoteForm {...writing} area={area} others={others} onDone={() => setKind('reply')} />
      )}
    </div>
  );
}
