import type { Import } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { Button } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatBytes, formatCount } from '../../text/index.ts';
import { FIELD_WORDS, isDoubtful, type PreviewColumn } from './columns.ts';
import { ImportProgress, PendingWords } from './ImportProgress.tsx';
import { stateWords } from './importWords.ts';
import { stopImport } from './queries.ts';
import { useChange } from './useChange.ts';

const MOST_COLUMNS = 5;

/** One import, small: how far it is, how its columns were understood, what came of it. */
export function ImportCard({ import: one }: { import: Import }) {
  const { slug } = useWorkspace();
  const understood = one.preview?.columns.filter(({ field }) => field !== null).slice(0, MOST_COLUMNS) ?? [];
  return (
    <div className="mt-3 rounded-2 border border-line-2 bg-raised px-3.5 py-3">
      <div className="mb-2 flex items-baseline justify-between gap-2.5">
        <Link to={paths.import(slug, one.id)} className="min-w-0 truncate font-semibold hover:text-accent">
          {one.fileName}
        </Link>
        <span className="shrink-0 text-12 text-ink-3">
          {one.bytesTotal === null ? '' : formatBytes(one.bytesTotal)}
        </span>
      </div>
      {one.state === 'running' ? (
        <ImportProgress import={one} />
      ) : (
        <p className="text-12">
          <span className="font-semibold">{stateWords(one)}.</span> {one.problem}
        </p>
      )}
      {understood.length > 0 ? (
        <dl className="data-list mt-2.5 border-t border-line pt-2">
          {understood.map((column) => (
            <Understood key={column.name} column={column} />
          ))}
        </dl>
      ) : null}
      <Counts import={one} />
      <CardActions import={one} />
    </div>
  );
}

function Understood({ column }: { column: PreviewColumn }) {
  return (
    <div className="contents">
      <dt className="truncate font-mono text-[11.5px]">{column.name}</dt>
      <dd>
        <span className={isDoubtful(column) ? 'inferred' : undefined}>{column.field && FIELD_WORDS[column.field]}</span>
      </dd>
    </div>
  );
}

function Counts({ import: one }: { import: Import }) {
  const { slug } = useWorkspace();
  if (one.read === 0) return null;
  return (
    <ul className="mt-2 border-t border-line pt-2 text-12 text-ink-2">
      <li>
        <b className="font-semibold text-ink">{formatCount(one.imported)}</b> came in
        {one.duplicates > 0 ? `, ${counted(one.duplicates, 'double')} left out` : ''}
      </li>
      {one.rejected > 0 ? (
        <li className="text-warn">
          {counted(one.rejected, 'row needs', 'rows need')} a look{' '}
          <Link to={paths.import(slug, one.id)} className="link">
            open
          </Link>
        </li>
      ) : null}
      <li>
        <PendingWords pending={one.pending} />
      </li>
    </ul>
  );
}

function CardActions({ import: one }: { import: Import }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const stop = useChange({ change: (workspace) => stopImport(workspace, one.id) });
  const toLookAt = {
    waiting: 'Look at it and start',
    stopped: 'Go on with it',
    failed: 'See what can be done',
  } as const;
  const words = one.state in toLookAt ? toLookAt[one.state as keyof typeof toLookAt] : null;
  return (
    <p className="mt-2 flex gap-3 text-12">
      {one.state === 'running' && mayWrite ? (
        <Button busy={stop.isPending && 'Stopping…'} onClick={() => stop.mutate()}>
          Stop
        </Button>
      ) : null}
      {words ? (
        <Link to={paths.import(slug, one.id)} className="link">
          {words}
        </Link>
      ) : null}
    </p>
  );
}
