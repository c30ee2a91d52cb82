import type { Import } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { QueryError, RowBones, Skeleton } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatBytes } from '../../text/index.ts';
import { ImportLook } from './ImportLook.tsx';
import { ImportRun } from './ImportRun.tsx';
import { readAs } from './importWords.ts';
import { importQuery } from './queries.ts';

/** One import: what we understood of it, then how it goes, then what came of it. */
export function ImportScreen() {
  const { slug } = useWorkspace();
  const { import: id = '' } = useParams({ strict: false });
  const one = useQuery(importQuery(slug, id));
  return (
    <main className="page">
      <p className="text-12">
        <Link to={paths.imports(slug)} className="link">
          Imports
        </Link>
      </p>
      {one.isPending ? (
        <Skeleton label="Reading the import">
          <RowBones rows={4} />
        </Skeleton>
      ) : null}
      {one.isError ? (
        <>
          <h1 className="mb-3 text-20">Import</h1>
          <QueryError error={one.error} what="This import could not be read." onRetry={() => void one.refetch()} />
        </>
      ) : null}
      {one.data ? <Shown key={id} import={one.data} /> : null}
    </main>
  );
}

function Shown({ import: one }: { import: Import }) {
  const facts = [
    ...(one.preview ? readAs(one.preview) : []),
    ...(one.bytesTotal === null ? [] : [formatBytes(one.bytesTotal)]),
  ];
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h1 className="min-w-0 text-20 [overflow-wrap:anywhere]">{one.fileName}</h1>
        <p className="text-ink-3">{facts.join(', ')}</p>
      </div>
      {one.state === 'waiting' ? <ImportLook import={one} /> : <ImportRun import={one} />}
    </>
  );
}
