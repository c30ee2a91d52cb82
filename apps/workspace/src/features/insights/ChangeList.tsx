import type { Insight } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, useNow } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatDay, formatFully, formatMoment } from '../../text/index.ts';
import { changeWords } from './changeWords.ts';
import { Failure } from './Failure.tsx';
import { membersQuery, unmergeInsight } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';

/** Where the insight comes from, and who changed what, newest first. */
export function ChangeList({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const { data: members = [] } = useQuery(membersQuery(slug));
  const now = useNow();
  const nameOf = (userId: string) => members.find(({ id }) => id === userId)?.name;
  return (
    <div className="pt-3">
      <Lineage insight={insight} />
      {insight.changes.length === 0 ? (
        <p className="text-12 text-ink-3">Nobody has changed anything by hand.</p>
      ) : (
        <ol>
          {insight.changes.map((change) => (
            <li key={change.id} className="flex flex-wrap gap-x-4 border-b border-line py-1.5 text-12">
              <time dateTime={change.at} title={formatFully(change.at)} className="w-28 text-ink-3">
                {formatMoment(change.at, now)}
              </time>
              <span className="min-w-0 flex-1">
                <b className="font-medium">{change.actor}</b> {changeWords(change, nameOf)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const KINDS: Record<Insight['lineage'][number]['kind'], string> = {
  split_from: 'Split from',
  split_into: 'Split off:',
  merged_from: 'Merged in:',
  merged_into: 'Merged into',
};

function Lineage({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const part = useInsightChange({ change: (at, id: string) => unmergeInsight(at, id) });
  if (insight.lineage.length === 0) return null;
  return (
    <>
      <ul className="mb-3 grid gap-1 text-12 text-ink-2">
        {insight.lineage.map((kin) => (
          <li key={`${kin.kind} ${kin.insightId}`} className="flex flex-wrap items-center gap-x-2">
            {KINDS[kin.kind]}
            {kin.kind === 'merged_from' ? (
              // Its own address leads back here.
              <span className="font-medium">{kin.title}</span>
            ) : (
              <Link to={paths.insight(slug, kin.insightId)} className="link">
                {kin.title}
              </Link>
            )}
            <span className="text-ink-3">{formatDay(kin.at, Date.now())}</span>
            {kin.kind === 'merged_from' && mayWrite ? (
              <Button
                kind="quiet"
                className="text-12"
                busy={part.isPending && part.variables === kin.insightId && 'Taking apart…'}
                onClick={() => part.mutate(kin.insightId)}
              >
                Take apart again
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Failure error={part.error} />
    </>
  );
}
