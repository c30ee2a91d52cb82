import type { ConversationRow as Row } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { classes, Said } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { counted, formatAge, formatMoment, networkName } from '../../text/index.ts';

interface ConversationRowProps {
  slug: string;
  row: Row;
  me: string;
  now: number;
  current: boolean;
  tabIndex: 0 | -1;
  onOpen: (byKeyboard: boolean) => void;
}

/** Who, where, how long ago; two lines of their words; what they belong to. */
export function ConversationRow({ slug, row, me, now, current, tabIndex, onOpen }: ConversationRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The focus walks along while somebody moves through the list, and stays where it is otherwise.
    if (current && link.current?.closest('section')?.contains(document.activeElement)) {
      link.current.focus({ preventScroll: true });
    }
  }, [current]);
  return (
    <Link
      ref={link}
      to={paths.conversation(slug, row.id)}
      search={(kept) => kept}
      activeProps={{}}
      tabIndex={tabIndex}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => onOpen(event.detail === 0)}
      className={classes(
        'block border-b border-line px-4 pt-[9px] pb-2.5 focus-visible:-outline-offset-2 max-sm:py-[11px]',
        row.unread ? 'text-ink' : 'text-ink-2',
        current
          ? 'bg-accent-soft shadow-[inset_3px_0_var(--accent)]'
          : 'hover:bg-[color-mix(in_oklch,var(--ink)_3%,transparent)]',
      )}
    >
      <span className="flex items-baseline justify-between gap-2.5">
        <span className="truncate">
          {row.unread ? <span className="sr-only">Unread, </span> : null}
          <b className="font-semibold">{namesOf(row)}</b>
          <span className="ml-[7px] text-ink-3">{networkName(row.channel.network)}</span>
        </span>
        <span className="flex-none text-12 text-ink-3">{formatAge(row.lastAt, now)}</span>
      </span>
      <Said
        size={15}
        as="span"
        className="mt-px mb-[3px] line-clamp-2 min-h-11 max-sm:text-[16.5px] max-sm:leading-[23px]"
      >
        {row.preview}
      </Said>
      <span className="flex items-baseline justify-between gap-2.5 text-12">
        <span className="truncate">
          {row.insight ? (
            <>
              <span className="text-ink-3">In</span> {row.insight.title}
            </>
          ) : (
            <span className="text-ink-3">{row.messages > 1 ? counted(row.messages, 'message') : null}</span>
          )}
        </span>
        <span className="flex-none text-ink-3">{standing(row, me, now)}</span>
      </span>
    </Link>
  );
}

function namesOf({ participants }: Row): string {
  const [first, ...others] = participants;
  if (!first) return 'Somebody';
  return others.length === 0 ? first.name : `${first.name} and ${counted(others.length, 'other')}`;
}

/** Where it stands: closed, asleep, with somebody, answered; nothing when it waits for anybody. */
function standing({ state, asleepUntil, assignee, waiting }: Row, me: string, now: number): string {
  if (state === 'closed') return 'closed';
  if (state === 'asleep') return asleepUntil ? `until ${formatMoment(asleepUntil, now)}` : 'until they write';
  if (assignee) return assignee.id === me ? 'with you' : `with ${assignee.name}`;
  return waiting ? '' : 'answered';
}
