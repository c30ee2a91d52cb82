import type { Import } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type Column, EmptyState, QueryError, RowBones, Skeleton, Table } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatAgo, formatCount } from '../../text/index.ts';
import { stateWords } from './importWords.ts';
import { importsQuery } from './queries.ts';
import { UploadBox } from './UploadBox.tsx';
import { useFileChoice } from './useFileChoice.tsx';
import { useUpload } from './useUpload.ts';

/** Every file that was brought in, and the way to bring in another. */
export function ImportsScreen() {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const imports = useQuery(importsQuery(slug));
  const upload = useUpload();
  const { input, choose } = useFileChoice(upload.send);
  useKeys([{ keys: '3', does: 'choose a file', run: choose, shown: true }], 'screen', mayWrite);
  return (
    <main className="page">
      <div className="mb-4 flex items-center justify-between gap-2.5">
        <h1 className="text-20">Imports</h1>
        {mayWrite ? (
          <Button keys="3" onClick={choose}>
            Choose a file
          </Button>
        ) : null}
      </div>
      {input}
      {upload.progress || upload.error ? (
        <div className="mb-6 max-w-[460px]">
          <UploadBox upload={upload} onChoose={choose} />
        </div>
      ) : null}
      {imports.isPending ? (
        <Skeleton label="Reading the imports">
          <RowBones rows={3} />
        </Skeleton>
      ) : null}
      {imports.isError ? (
        <QueryError
          error={imports.error}
          what="The imports could not be read."
          onRetry={() => void imports.refetch()}
        />
      ) : null}
      {imports.data?.length === 0 ? (
        <EmptyState title="No file was brought in yet.">
          A file of reviews, mails or messages shows here, from its first row to its insights.
        </EmptyState>
      ) : null}
      {imports.data && imports.data.length > 0 ? (
        <Table label="Imports" columns={columnsFor(slug)} rows={imports.data} rowKey={({ id }) => id} />
      ) : null}
    </main>
  );
}

function columnsFor(slug: string): Column<Import>[] {
  return [
    {
      id: 'file',
      head: 'File',
      cell: (one) => (
        <>
          <Link to={paths.import(slug, one.id)} className="font-semibold [overflow-wrap:anywhere] hover:text-accent">
            {one.fileName}
          </Link>
          <span className="block text-ink-3">{formatAgo(one.createdAt, Date.now())}</span>
        </>
      ),
    },
    { id: 'state', head: 'State', cell: stateWords },
    {
      id: 'in',
      head: 'Came in',
      number: true,
      sortBy: ({ imported }) => imported,
      cell: (one) => formatCount(one.imported),
    },
    {
      id: 'doubles',
      head: 'Doubles',
      number: true,
      className: 'max-sm:hidden',
      cell: (one) => formatCount(one.duplicates),
    },
    {
      id: 'rejects',
      head: 'Need a look',
      number: true,
      sortBy: ({ rejected }) => rejected,
      cell: (one) => formatCount(one.rejected),
    },
  ];
}
