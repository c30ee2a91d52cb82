import type { Conversation } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { Button, classes, useNow } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useMe } from '../../shell/useWorkspace.ts';
import { counted, cutGraphemes, formatDay, formatMoment } from '../../text/index.ts';
import type { PaneProps } from './ConversationPane.tsx';
import { type Other, othersWords } from './presence.ts';
import { SleepMenu } from './SleepMenu.tsx';
import type { ConversationChanges, Intent } from './useConversationChange.ts';

interface HeadProps extends Omit<PaneProps, 'id' | 'titleWanted'> {
  conversation: Conversation;
  changes: ConversationChanges;
  others: readonly Other[];
}

/** What it is about, with whom, since when; who has it, who else is here; what can be done with it as a whole. */
export function ConversationHead(props: HeadProps) {
  const { slug, box, conversation, title, personShown, onTogglePerson, others } = props;
  const now = useNow();
  const mayWrite = useMay('write');
  return (
    <header className="flex items-start justify-between gap-2.5 border-b border-line px-6 pt-3 pb-2.5 max-md:px-[18px] max-sm:flex-col max-sm:gap-1 max-sm:px-4">
      <div className="min-w-0 max-sm:w-full">
        <Title conversation={conversation} heading={title} />
        <p className="text-12 text-ink-3">
          <Link
            to={paths.inbox(slug)}
            search={{ box }}
            activeOptions={{ exact: true, includeSearch: false }}
            className="link mr-2 sm:hidden"
          >
            Inbox
          </Link>
          {threadWords(conversation)}, since {formatDay(conversation.firstAt, now)}.{' '}
          <Standing conversation={conversation} now={now} />
        </p>
        <p className="text-12 font-medium text-accent empty:hidden" aria-live="polite">
          {othersWords(others)}
        </p>
      </div>
      <div className="-mr-2 flex flex-none flex-wrap justify-end gap-x-0.5 max-sm:-ml-2 max-sm:justify-start">
        {mayWrite ? <Actions {...props} /> : null}
        <Button
          kind="quiet"
          keys="]"
          onClick={onTogglePerson}
          aria-expanded={personShown}
          className={personShown ? 'lg:hidden' : undefined}
        >
          Person
        </Button>
      </div>
    </header>
  );
}

function Title({
  conversation,
  heading,
}: {
  conversation: Conversation;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { subject, timeline, preview, messages } = conversation;
  const first = messages <= timeline.length ? timeline.find(({ direction }) => direction === 'in')?.text : undefined;
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className={classes(
        'truncate text-16 max-sm:text-[15px]',
        !subject && 'said text-said-17 font-[520]! text-nowrap!',
      )}
    >
      {subject ?? cutGraphemes((first ?? preview).replace(/\s+/g, ' ').trim(), TITLE_LENGTH)}
    </h1>
  );
}

const TITLE_LENGTH = 72;

function threadWords({ visibility, participants, messages }: Conversation): string {
  const kind = messages > 1 ? 'thread' : 'message';
  const who = participants.length > 1 ? `, ${counted(participants.length, 'person', 'people')}` : '';
  return `${visibility === 'public' ? 'Public' : 'Private'} ${kind}${who}`;
}

function Standing({ conversation, now }: { conversation: Conversation; now: number }) {
  const { assignee, state, asleepUntil } = conversation;
  const { user } = useMe();
  return (
    <>
      {assignee ? (
        <>
          With <span className="text-ink-2">{assignee.id === user.id ? 'you' : assignee.name}</span>
        </>
      ) : (
        'Nobody has it'
      )}
      {state === 'closed' ? ', closed' : null}
      {state === 'asleep' ? `, asleep until ${asleepUntil ? formatMoment(asleepUntil, now) : 'they write'}` : null}.
    </>
  );
}

function Actions({ conversation, changes, box, onGone }: HeadProps) {
  const { user } = useMe();
  const { assignee, state } = conversation;
  const isMine = assignee?.id === user.id;
  const take = () =>
    changes.change({
      change: { assignee: user.id },
      done: 'It is yours now.',
      undo: { assignee: assignee?.id ?? null },
    });
  const leavesBox = box !== 'all';
  const close: Intent = {
    change: { state: 'closed' },
    done: 'Closed.',
    undo: stateOf(conversation),
    ...(leavesBox && { onDone: onGone }),
  };
  const reopen: Intent = { change: { state: 'open' }, done: 'Open again.', undo: stateOf(conversation) };
  const toggleClosed = () => changes.change(state === 'closed' ? reopen : close);
  useKeys([
    { keys: 'c', does: state === 'closed' ? 'open again' : 'close', run: toggleClosed },
    ...(isMine ? [] : [{ keys: 'a', does: 'assign to me', run: take }]),
  ]);
  return (
    <>
      {isMine ? null : (
        <Button kind="quiet" keys="a" onClick={take}>
          Take
        </Button>
      )}
      {state === 'closed' ? null : (
        <SleepMenu
          asleep={state === 'asleep'}
          onSleep={({ words, until }) =>
            changes.change({
              change: { state: 'asleep', asleepUntil: until },
              done: `Asleep: ${words.toLowerCase()}.`,
              undo: stateOf(conversation),
              ...(box !== 'asleep' && { onDone: onGone }),
            })
          }
          onWake={() => changes.change({ change: { state: 'open' }, done: 'Awake.', undo: stateOf(conversation) })}
        />
      )}
      <Button kind="quiet" keys="c" onClick={toggleClosed}>
        {state === 'closed' ? 'Reopen' : 'Close'}
      </Button>
    </>
  );
}

/** What brings back the state that the conversation is in. */
function stateOf({ state, asleepUntil }: Conversation): Intent['change'] {
  return state === 'asleep' ? { state, asleepUntil } : { state };
}
