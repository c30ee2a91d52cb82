import type { Board } from '@parley/server/api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, QueryError, TabLinks } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMe, useWorkspace } from '../../shell/useWorkspace.ts';
import { BoardBones } from './BoardBones.tsx';
import { BoardTotals } from './BoardTotals.tsx';
import { type BoardSearch, filterOf, readBoardSearch, type Shown } from './boardSearch.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import { InsightTable } from './InsightTable.tsx';
import { LeadInsight } from './LeadInsight.tsx';
import { boardPages } from './queries.ts';
import { StillReading } from './StillReading.tsx';

/** What customers are telling us, what deserves attention first at the top. */
export function BoardScreen() {
  const { slug } = useWorkspace();
  const { user } = useMe();
  const search = readBoardSearch(useSearch({ strict: false }));
  const board = useInfiniteQuery({
    ...boardPages(slug, filterOf(search, user.id)),
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLDivElement>(null);
  const rows = board.data?.rows ?? [];
  const current = useRowKeys(
    list,
    rows.map((row) => row.id),
  );
  const totals = board.data?.totals;
  const [lead, ...others] = rows;
  return (
    <main className="page" aria-busy={board.isPlaceholderData}>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-20">What customers are telling us</h1>
        {totals && totals.interactions > 0 ? <BoardTotals totals={totals} /> : null}
      </div>
      <KindTabs search={search} totals={totals} />
      {totals ? <StillReading pending={totals.pending} /> : null}
      {board.isError ? (
        <div className="mt-5">
          <QueryError error={board.error} what="The insights could not be read." onRetry={() => void board.refetch()} />
        </div>
      ) : null}
      {board.isPending ? <BoardBones /> : null}
      {totals && !lead ? <EmptyBoard search={search} totals={totals} /> : null}
      {lead ? (
        <div ref={list}>
          {search.show === 'dismissed' ? null : <LeadInsight insight={lead} current={lead.id === current} />}
          {search.show === 'dismissed' ? (
            <InsightTable rows={rows} firstRank={1} current={current} />
          ) : others.length > 0 ? (
            <InsightTable rows={others} firstRank={2} current={current} />
          ) : null}
          {board.hasNextPage ? (
            <p className="pt-3">
              <Button busy={board.isFetchingNextPage && 'Reading…'} onClick={() => void board.fetchNextPage()}>
                Show more
              </Button>
            </p>
          ) : null}
        </div>
      ) : null}
    </main>
  );
}

/** `j` and `k` move from title to title; the focus goes along, so that Enter opens and reading aloud follows. */
function useRowKeys(list: React.RefObject<HTMLElement | null>, ids: readonly string[]): string | undefined {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string>();
  const move = (by: number) => {
    const index = current === undefined ? -1 : ids.indexOf(current);
    const id = ids[Math.min(Math.max(index + by, 0), ids.length - 1)];
    if (id === undefined) return;
    setCurrent(id);
    list.current?.querySelector<HTMLElement>(`[data-insight="${id}"]`)?.focus();
  };
  useKeys([
    { keys: 'j', does: 'move down', run: () => move(1), shown: true },
    { keys: 'k', does: 'move up', run: () => move(-1), shown: true },
    {
      keys: 'Enter',
      does: 'open',
      run: () => current && void navigate({ to: paths.insight(slug, current) }),
      shown: true,
    },
  ]);
  return current;
}

function KindTabs({ search, totals }: { search: BoardSearch; totals: Board['totals'] | undefined }) {
  const { slug } = useWorkspace();
  const to = paths.insights(slug);
  const counts = totals?.byKind;
  const all = counts ? counts.problem + counts.wish + counts.question + counts.praise : undefined;
  const tab = (id: string, name: string, count: number | undefined) => ({
    id,
    name,
    count,
    to,
    search: { kind: id || undefined, show: search.show },
  });
  return (
    <>
      <TabLinks
        label="Kinds of insights"
        current={search.kind ?? ''}
        items={[
          tab('', 'Everything', all),
          tab('problem', 'Problems', counts?.problem),
          tab('wish', 'Wishes', counts?.wish),
          tab('question', 'Questions', counts?.question),
          tab('praise', 'Praise', counts?.praise),
        ]}
        end={<ShownLinks search={search} />}
      />
      <div className="pt-1.5 sm:hidden">
        <ShownLinks search={search} />
      </div>
    </>
  );
}

const SHOWN: readonly { id: Shown | undefined; name: string }[] = [
  { id: undefined, name: 'all' },
  { id: 'mine', name: 'mine' },
  { id: 'followed', name: 'followed' },
  { id: 'dismissed', name: 'dismissed' },
];

function ShownLinks({ search }: { search: BoardSearch }) {
  const { slug } = useWorkspace();
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-12">
      <span className="text-ink-3">Show</span>
      {SHOWN.map(({ id, name }) => (
        <Link
          key={name}
          to={paths.insights(slug)}
          search={{ kind: search.kind, show: id } as Record<string, string | undefined>}
          aria-current={search.show === id ? 'true' : undefined}
          activeProps={{}}
          activeOptions={{ exact: true }}
          className="inline-flex min-h-6 items-center text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </span>
  );
}
