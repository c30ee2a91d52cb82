import type { AuditEvent } from '@parley/server/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, type Column, QueryError, RowBones, SectionHead, Skeleton, Table } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatFully, formatMoment } from '../../text/index.ts';
import { auditDetail, auditWords } from './auditWords.ts';
import { auditPages } from './queries.ts';

/** The audit trail: who did what, newest first. */
export function AuditScreen() {
  const { slug } = useWorkspace();
  const audit = useInfiniteQuery(auditPages(slug));
  return (
    <section className="max-w-[860px]">
      <SectionHead end="newest first, never changed">Who did what</SectionHead>
      {audit.isError ? (
        <QueryError error={audit.error} what="The trail could not be read." onRetry={() => void audit.refetch()} />
      ) : null}
      {audit.isPending ? (
        <Skeleton label="Reading the trail">
          <RowBones />
        </Skeleton>
      ) : null}
      {audit.data ? (
        <Table label="Who did what" columns={COLUMNS} rows={audit.data} rowKey={(event) => event.id} />
      ) : null}
      {audit.hasNextPage ? (
        <p className="mt-3">
          <Button busy={audit.isFetchingNextPage && 'Reading…'} onClick={() => void audit.fetchNextPage()}>
            Earlier
          </Button>
        </p>
      ) : null}
    </section>
  );
}

const COLUMNS: readonly Column<AuditEvent>[] = [
  {
    id: 'at',
    head: 'When',
    cell: (event) => (
      <time dateTime={event.at} title={formatFully(event.at)} className="whitespace-nowrap text-ink-3">
        {formatMoment(event.at, Date.now())}
      </time>
    ),
  },
  { id: 'actor', head: 'Who', cell: (event) => <b className="font-semibold">{event.actor}</b> },
  {
    id: 'action',
    head: 'What',
    cell: (event) => (
      <>
        {auditWords(event.action)}
        <span className="block break-words text-ink-3">{auditDetail(event.detail)}</span>
      </>
    ),
  },
];
