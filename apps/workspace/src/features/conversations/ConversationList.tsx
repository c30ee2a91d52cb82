import type { Box, BoxCounts, ConversationRow as Row } from '@parley/server/api';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { QueryError, RowBones, Skeleton, TabLinks, useNow, VirtualList } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMe } from '../../shell/useWorkspace.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { EmptyBox } from './EmptyBox.tsx';

const BOX_NAMES: readonly (readonly [Box, string])[] = [
  ['mine', 'Yours'],
  ['team', 'Waiting'],
  ['all', 'Everyone'],
  ['asleep', 'Asleep'],
];

/** Height of a row in pixels before it is measured. */
const ROW_HEIGHT = 106;

interface ConversationListProps {
  slug: string;
  box: Box;
  counts: BoxCounts | undefined;
  rows: UseInfiniteQueryResult<Row[]>;
  current: string | undefined;
  /** Called when a row is opened by the keyboard. */
  onEnter: (id: string) => void;
  /** The list makes room for the conversation, so opening one always takes the focus along. */
  onPhone: boolean;
}

/** The boxes, and the conversations in one of them. */
export function ConversationList(props: ConversationListProps) {
  const { slug, box, counts } = props;
  return (
    <section aria-label="Conversations" className="flex h-full min-h-0 flex-col">
      <div className="px-4 pt-1 max-lg:[&_.tabs]:gap-2 max-lg:[&_small]:ml-0!">
        <TabLinks
          label="Boxes"
          current={box}
          items={BOX_NAMES.map(([id, name]) => ({
            id,
            name,
            count: counts?.[id] || undefined,
            to: paths.inbox(slug),
            search: { box: id },
          }))}
        />
      </div>
      <Rows {...props} />
    </section>
  );
}

function Rows({ slug, box, counts, rows, current, onEnter, onPhone }: ConversationListProps) {
  const now = useNow();
  const { user } = useMe();
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = rows;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  if (rows.isPending) {
    return (
      <Skeleton label="Reading the conversations">
        <RowBones rows={8} />
      </Skeleton>
    );
  }
  if (!rows.data) {
    return (
      <div className="p-4">
        <QueryError
          error={rows.error}
          what="The conversations could not be read."
          onRetry={() => void rows.refetch()}
        />
      </div>
    );
  }
  if (rows.data.length === 0) return <EmptyBox slug={slug} box={box} counts={counts} />;
  return (
    <VirtualList
      key={box}
      label="Conversations, latest first"
      items={rows.data}
      itemKey={(row) => row.id}
      estimate={ROW_HEIGHT}
      current={current}
      onNearEnd={readMore}
      className="min-h-0 flex-1 overflow-auto"
      end={isFetchingNextPage ? <p className="px-4 py-3 text-12 text-ink-3">Reading more…</p> : null}
      renderItem={(row, { current: isCurrent, tabIndex }) => (
        <ConversationRow
          slug={slug}
          row={row}
          me={user.id}
          now={now}
          current={isCurrent}
          tabIndex={tabIndex}
          onOpen={(byKeyboard) => {
            if (byKeyboard || onPhone) onEnter(row.id);
          }}
        />
      )}
    />
  );
}
