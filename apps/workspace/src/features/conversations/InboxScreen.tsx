import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { classes, EmptyState } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { boxCountsQuery } from '../../shell/status.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { ConversationList } from './ConversationList.tsx';
import { ConversationPane } from './ConversationPane.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { boxPages } from './queries.ts';
import { useMedia } from './useMedia.ts';
import { useNeighbours } from './useNeighbours.ts';

/** The list, the conversation, and the person it is with; on a phone one after the other. */
export function InboxScreen() {
  const { slug } = useWorkspace();
  const { conversation: current } = useParams({ strict: false });
  const { box: chosen } = useSearch({ from: '/w/$workspace/inbox' });
  const navigate = useNavigate();
  const { data: counts, isError: countsFailed } = useQuery(boxCountsQuery(slug));
  const box = chosen ?? 'mine';
  const rows = useInfiniteQuery({ ...boxPages(slug, box), enabled: chosen !== undefined });
  const neighbours = useNeighbours(rows.data?.map(({ id }) => id) ?? [], current);
  const roomForPerson = useMedia('(width >= 1240px)');
  const onPhone = useMedia('(width < 700px)');
  const [personToggled, setPersonToggled] = useState(false);
  const personShown = current !== undefined && roomForPerson !== personToggled;
  const title = useRef<HTMLHeadingElement>(null);
  const titleWanted = useRef(false);

  const open = (id: string | null) => {
    if (id) void navigate({ to: paths.conversation(slug, id), search: { box } });
  };
  const toList = () => void navigate({ to: paths.inbox(slug), search: { box } });
  const enter = (id: string | undefined) => {
    if (id === current) title.current?.focus();
    else titleWanted.current = true;
  };
  useFocusBack(current, onPhone);
  useKeys([
    { keys: 'j', does: 'next', run: () => open(neighbours.step(1)), shown: true },
    { keys: 'k', does: 'previous', run: () => open(neighbours.step(-1)), shown: true },
    { keys: 'Enter', does: 'read the conversation', run: () => enter(current) },
    { keys: 'Escape', does: 'back', run: () => leave(title.current, onPhone ? toList : focusRow), always: true },
    { keys: ']', does: 'who it is with', run: () => setPersonToggled((toggled) => !toggled) },
  ]);

  // Without a box in the address: yours when something waits for you, else what waits for anybody.
  if (!chosen && (counts || countsFailed)) {
    const here = current ? paths.conversation(slug, current) : paths.inbox(slug);
    return <Navigate to={here} search={{ box: counts && counts.mine > 0 ? 'mine' : 'team' }} replace />;
  }
  return (
    <main
      className={classes(
        'relative grid h-[max(420px,calc(100dvh-76px))] grid-cols-[368px_minmax(0,1fr)] max-lg:grid-cols-[316px_minmax(0,1fr)]',
        'max-sm:h-[max(420px,calc(100dvh-98px))] max-sm:grid-cols-1',
        personShown && 'lg:grid-cols-[368px_minmax(0,1fr)_296px]',
      )}
    >
      {current ? null : <h1 className="sr-only">Inbox</h1>}
      <div
        className={classes(
          'min-h-0 border-r border-line bg-surface max-sm:border-0',
          current && 'max-sm:invisible max-sm:absolute max-sm:inset-0',
        )}
      >
        <ConversationList
          slug={slug}
          box={box}
          counts={counts}
          rows={rows}
          current={current}
          onEnter={enter}
          onPhone={onPhone}
        />
      </div>
      {current ? (
        <ConversationPane
          key={current}
          slug={slug}
          id={current}
          box={box}
          title={title}
          titleWanted={titleWanted}
          personShown={personShown}
          onTogglePerson={() => setPersonToggled((toggled) => !toggled)}
          onGone={() => {
            const next = onPhone ? null : neighbours.afterCurrent();
            if (next) open(next);
            else toList();
          }}
        />
      ) : (
        <div className="grid place-content-center max-sm:hidden">
          {rows.data && rows.data.length > 0 ? (
            <EmptyState title="Choose a conversation.">Their words open here.</EmptyState>
          ) : null}
        </div>
      )}
      {personShown ? (
        <PersonPanel slug={slug} conversationId={current} onClose={() => setPersonToggled(!roomForPerson)} />
      ) : null}
    </main>
  );
}

/** One step back: out of the field that somebody types in, then out of the conversation. */
function leave(title: HTMLElement | null, back: () => void): void {
  const { activeElement } = document;
  const typing = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  if (typing && title) title.focus();
  else back();
}

/** On a phone the list comes back in the place of the conversation, and the focus goes to the row that was open. */
function useFocusBack(current: string | undefined, onPhone: boolean): void {
  const before = useRef(current);
  useEffect(() => {
    if (onPhone && !current && before.current) {
      document.querySelector<HTMLElement>(`section li a[href*="${before.current}"]`)?.focus({ preventScroll: true });
    }
    before.current = current;
  }, [current, onPhone]);
}

function focusRow(): void {
  document.querySelector<HTMLElement>('[aria-label="Conversations"] li [tabindex="0"]')?.focus();
}
