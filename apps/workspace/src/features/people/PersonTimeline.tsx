import type { TimelineItem } from '@parley/server/api';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Bone, Button, classes, Loop, QueryError, Said, Skeleton, Tabs } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { formatDay, formatFully, networkName, stageOf } from '../../text/index.ts';

const TABS = [
  { id: 'everything', name: 'Everything' },
  { id: 'said', name: 'Their words' },
  { id: 'answered', name: 'Our answers' },
  { id: 'note', name: 'Notes' },
] as const;
type TabId = (typeof TABS)[number]['id'];

interface PersonTimelineProps {
  slug: string;
  timeline: UseInfiniteQueryResult<TimelineItem[]>;
  now: number;
}

/** Everything said, answered and noted, newest first. */
export function PersonTimeline({ slug, timeline, now }: PersonTimelineProps) {
  const [tab, setTab] = useState<TabId>('everything');
  if (timeline.isPending) {
    return (
      <Skeleton label="Reading what was said">
        <Bone className="mt-3 h-4 w-5/6" />
        <Bone className="mt-3 h-4 w-2/3" />
      </Skeleton>
    );
  }
  if (!timeline.data) {
    return (
      <QueryError
        error={timeline.error}
        what="What was said could not be read."
        onRetry={() => void timeline.refetch()}
      />
    );
  }
  const shown = timeline.data.filter(({ kind }) => tab === 'everything' || kind === tab);
  return (
    <section aria-label="Timeline">
      <Tabs label="Timeline" items={TABS} value={tab} onChange={setTab}>
        <ol>
          {shown.map((item) => (
            <li
              key={`${item.kind} ${item.id}`}
              className="grid grid-cols-[76px_minmax(0,1fr)] border-b border-line py-[11px] max-sm:grid-cols-1"
            >
              <time className="text-12 text-ink-3" dateTime={item.at} title={formatFully(item.at)}>
                {formatDay(item.at, now)}
              </time>
              <Words slug={slug} item={item} now={now} />
            </li>
          ))}
        </ol>
        {shown.length === 0 ? <p className="py-4 text-ink-2">Nothing of this kind so far.</p> : null}
        {timeline.hasNextPage ? (
          <p className="mt-4">
            <Button busy={timeline.isFetchingNextPage && 'Reading…'} onClick={() => void timeline.fetchNextPage()}>
              Earlier
            </Button>
          </p>
        ) : null}
      </Tabs>
    </section>
  );
}

interface WordsProps {
  slug: string;
  item: TimelineItem;
  now: number;
  /** In a popover: smaller, with its day, without what it belongs to. */
  brief?: boolean;
}

/** One entry: their words in their voice, ours in ours. */
export function Words({ slug, item, now, brief = false }: WordsProps) {
  const { kind, text, insight } = item;
  const size = brief ? 15 : 17;
  return (
    <div className={classes('max-w-[640px] min-w-0', kind === 'answered' && 'border-l-2 border-accent pl-3')}>
      <p className="text-12 text-ink-3">
        {whereWords(item)}
        {brief ? `, ${formatDay(item.at, now)}` : null}
        {item.conversationId ? (
          <>
            {' '}
            <Link to={paths.conversation(slug, item.conversationId)} className="link">
              open
            </Link>
          </>
        ) : null}
      </p>
      {kind === 'said' ? (
        <Said size={size} as="blockquote" className={brief ? 'line-clamp-3' : 'line-clamp-8 whitespace-pre-wrap'}>
          {text}
        </Said>
      ) : (
        <p
          className={classes(
            'text-14 wrap-anywhere whitespace-pre-wrap',
            kind === 'note' && 'rounded-1 bg-sunken px-3 py-2',
          )}
        >
          {text}
        </p>
      )}
      {insight && !brief ? <In slug={slug} insight={insight} /> : null}
    </div>
  );
}

function whereWords({ kind, author, network, visibility }: TimelineItem): string {
  if (kind === 'note') return `${author ?? 'Somebody'}, note for the team`;
  const place = network ? networkName(network) : '';
  if (kind === 'answered') return place ? `We answered, ${place}` : 'We answered';
  return [place, visibility].filter(Boolean).join(', ');
}

function In({ slug, insight }: { slug: string; insight: NonNullable<TimelineItem['insight']> }) {
  const stage = stageOf(insight.state);
  return (
    <p className="mt-[3px] flex flex-wrap items-center gap-1.5 text-12">
      <span className="text-ink-3">In</span>
      <Link to={paths.insight(slug, insight.id)} className="font-medium hover:underline">
        {insight.title}
      </Link>
      {stage ? <Loop stage={stage} /> : null}
    </p>
  );
}
