import type { Import } from '@parley/server/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, QueryError, RowBones, SectionHead, Skeleton } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import { rejectPages, rejectsFile } from './queries.ts';
import { RejectTable } from './RejectTable.tsx';

/** All rows that an import could not take, and the file to mend them in. */
export function Rejects({ import: one }: { import: Import }) {
  const { slug } = useWorkspace();
  const rejects = useInfiniteQuery(rejectPages(slug, one.id));
  return (
    <section>
      <SectionHead end={counted(one.rejected, 'row')}>Rows that need a look</SectionHead>
      <p className="mb-2 text-12 text-ink-2">
        The rest came in.{' '}
        <a className="link" href={rejectsFile(slug, one.id)} download>
          Download the rows to mend
        </a>
        , then import that file; what is in already is not doubled.
      </p>
      {rejects.isPending ? (
        <Skeleton label="Reading the rows">
          <RowBones rows={3} />
        </Skeleton>
      ) : null}
      {rejects.isError ? (
        <QueryError error={rejects.error} what="The rows could not be read." onRetry={() => void rejects.refetch()} />
      ) : null}
      {rejects.data ? <RejectTable rejects={rejects.data} /> : null}
      {rejects.hasNextPage ? (
        <Button
          className="mt-3"
          busy={rejects.isFetchingNextPage && 'Reading…'}
          onClick={() => void rejects.fetchNextPage()}
        >
          More rows
        </Button>
      ) : null}
    </section>
  );
}
