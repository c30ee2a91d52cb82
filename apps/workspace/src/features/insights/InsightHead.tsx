import type { Insight } from '@parley/server/api';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Chip, showToast } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatCount } from '../../text/index.ts';
import { Dismiss } from './Dismiss.tsx';
import { Failure } from './Failure.tsx';
import { type Choice, InsightPicker } from './InsightPicker.tsx';
import { KindChoice } from './KindChoice.tsx';
import { changeInsight, mergeInsight, unmergeInsight } from './queries.ts';
import { TitleLine } from './TitleLine.tsx';
import { useInsightChange } from './useInsightChange.ts';
import { STATE_NAMES } from './words.ts';

/** The name of an insight, what it is, and what can be done with the whole of it. */
export function InsightHead({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  return (
    <header>
      <p className="caption flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={paths.insights(slug)} className="link">
          Insights
        </Link>
        <KindChoice insight={insight} />
        <Chip kind={insight.state === 'emerging' ? 'new' : 'plain'}>{STATE_NAMES[insight.state]}</Chip>
        <span>{namedWords(insight)}</span>
      </p>
      <div className="mt-0.5 mb-1.5 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <TitleLine insight={insight} />
        {mayWrite ? <HeadButtons insight={insight} /> : null}
      </div>
      {insight.state === 'dismissed' ? (
        <p className="mb-1.5 text-14 text-ink-2">Dismissed{insight.reason ? `: ${insight.reason}` : ''}</p>
      ) : null}
    </header>
  );
}

function HeadButtons({ insight }: { insight: Insight }) {
  const [merging, setMerging] = useState(false);
  const merge = useMerge(insight);
  const follow = useInsightChange({
    change: (slug, following: boolean) => changeInsight(slug, insight.id, { following }),
  });
  useKeys([{ keys: 'm', does: 'merge', run: () => setMerging(true) }]);
  return (
    <div className="-mr-2 grid justify-items-end max-sm:-ml-2 max-sm:justify-items-start">
      <div className="flex flex-wrap gap-1">
        <Button
          kind="quiet"
          aria-pressed={insight.following}
          onClick={() => follow.mutate(!insight.following)}
          busy={follow.isPending && (insight.following ? 'Leaving…' : 'Following…')}
        >
          {insight.following ? 'Following' : 'Follow'}
          {insight.followers > 0 ? <small className="text-ink-3">{formatCount(insight.followers)}</small> : null}
        </Button>
        <Button kind="quiet" keys="m" onClick={() => setMerging(true)} busy={merge.isPending && 'Merging…'}>
          Merge
        </Button>
        <Dismiss insight={insight} />
      </div>
      <Failure error={merge.error ?? follow.error} />
      {merging ? (
        <InsightPicker
          label="Merge into"
          except={insight.id}
          onClose={() => setMerging(false)}
          onPick={(choice) => {
            setMerging(false);
            merge.mutate(choice);
          }}
        />
      ) : null}
    </div>
  );
}

/** Merges and goes to the insight that stands for both; undo comes back here. */
function useMerge(insight: Insight) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const takeBack = useInsightChange({
    change: (at, _: undefined) => unmergeInsight(at, insight.id),
    onDone: () => void navigate({ to: paths.insight(slug, insight.id) }),
    sayWhyNot: true,
  });
  return useInsightChange({
    change: (at, into: Choice) => mergeInsight(at, insight.id, into.id),
    onDone: (merged, into) => {
      void navigate({ to: paths.insight(slug, merged.id) });
      showToast({
        words: `Merged into “${into.title}”.`,
        undo: () => takeBack.mutate(undefined),
      });
    },
  });
}

/** Where the name comes from. */
function namedWords(insight: Insight): string {
  if (insight.titleSource === 'words') return 'named from their words';
  const renamed = insight.changes.find((change) => change.kind === 'renamed');
  return renamed ? `named by ${renamed.actor}` : 'named by hand';
}
