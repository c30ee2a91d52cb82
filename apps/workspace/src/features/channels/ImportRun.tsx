import type { Import } from '@parley/server/api';
import { Button, ButtonLink, ErrorState, Figures, SectionHead } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatLength, formatMoment } from '../../text/index.ts';
import { FIELD_WORDS } from './columns.ts';
import { ImportProgress, PendingWords } from './ImportProgress.tsx';
import { stateWords } from './importWords.ts';
import { startImport, stopImport } from './queries.ts';
import { Rejects } from './Rejects.tsx';
import { UndoButton } from './UndoButton.tsx';
import { useChange } from './useChange.ts';

/** An import that was started: how far it is, or what came of it. */
export function ImportRun({ import: one }: { import: Import }) {
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)_minmax(0,352px)] gap-12 max-md:grid-cols-[minmax(0,1fr)] max-md:gap-7">
      <div className="grid content-start gap-7">
        <section>
          <SectionHead end={endWords(one)}>{stateWords(one)}</SectionHead>
          {one.state === 'running' ? <ImportProgress import={one} /> : null}
          <Problem import={one} />
          <Counts import={one} />
          <Actions import={one} />
        </section>
        {one.rejected > 0 ? <Rejects import={one} /> : null}
      </div>
      <Understood import={one} />
    </div>
  );
}

function endWords({ state, startedAt, finishedAt }: Import): string | null {
  if (!startedAt) return null;
  if (state === 'finished' && finishedAt) {
    const took = formatLength(new Date(finishedAt).getTime() - new Date(startedAt).getTime());
    return `${formatMoment(finishedAt, Date.now())}, in ${took}`;
  }
  return `begun ${formatMoment(startedAt, Date.now())}`;
}

function Problem({ import: one }: { import: Import }) {
  if (one.state !== 'failed') return null;
  return (
    <ErrorState title={one.problem ?? 'Something stopped it.'}>
      What came in before is kept. It can go on from there, or be taken back.
    </ErrorState>
  );
}

function Counts({ import: one }: { import: Import }) {
  if (one.state === 'undone') {
    return (
      <p className="text-ink-2">Its words, and all that was understood of them, are gone. Nothing else changed.</p>
    );
  }
  return (
    <div className="mt-4 grid max-w-[560px] gap-3">
      <Figures
        items={[
          { name: 'Rows read', value: formatCount(one.read) },
          { name: 'Came in', value: formatCount(one.imported) },
          { name: 'Doubles left out', value: formatCount(one.duplicates) },
          { name: 'Need a look', value: formatCount(one.rejected) },
        ]}
      />
      <p className="text-12 text-ink-2" role="status">
        {one.pending > 0 ? (
          <PendingWords pending={one.pending} />
        ) : one.state === 'finished' ? (
          'All of it is read and grouped.'
        ) : null}
      </p>
    </div>
  );
}

function Actions({ import: one }: { import: Import }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const stop = useChange({ change: (workspace) => stopImport(workspace, one.id) });
  const goOn = useChange({ change: (workspace) => startImport(workspace, one.id) });
  const { state } = one;
  const cameIn = state !== 'undone' && one.imported > 0;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      {state === 'running' && mayWrite ? (
        <Button busy={stop.isPending && 'Stopping…'} onClick={() => stop.mutate()}>
          Stop
        </Button>
      ) : null}
      {(state === 'stopped' || state === 'failed') && mayWrite ? (
        <Button kind="primary" busy={goOn.isPending && 'Going on…'} onClick={() => goOn.mutate()}>
          Go on
        </Button>
      ) : null}
      {state === 'finished' ? (
        <ButtonLink kind="primary" to={paths.insights(slug)}>
          Open Insights
        </ButtonLink>
      ) : null}
      {cameIn ? <ButtonLink to={paths.inbox(slug)}>Open the Inbox</ButtonLink> : null}
      {state === 'undone' ? <ButtonLink to={paths.start(slug)}>Import a file</ButtonLink> : null}
      {mayWrite && state !== 'undone' && state !== 'undoing' && state !== 'running' ? (
        <UndoButton import={one}>Take this import back, all {counted(one.imported, 'message')}</UndoButton>
      ) : null}
    </div>
  );
}

function Understood({ import: one }: { import: Import }) {
  const columns = one.preview?.columns ?? [];
  if (columns.length === 0) return null;
  return (
    <section>
      <SectionHead end={counted(columns.length, 'column')}>How it was read</SectionHead>
      <dl className="data-list">
        {columns.map(({ name, field }) => (
          <div key={name} className="contents">
            <dt className="font-mono [overflow-wrap:anywhere]">{name}</dt>
            <dd>{field ? FIELD_WORDS[field] : 'kept as a detail'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
