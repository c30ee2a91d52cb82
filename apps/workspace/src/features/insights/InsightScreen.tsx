import type { Insight } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem } from '../../api/index.ts';
import { ButtonLink, EmptyState, QueryError } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { EvidenceSection } from './EvidenceSection.tsx';
import { InsightBones } from './InsightBones.tsx';
import { InsightHead } from './InsightHead.tsx';
import { LeadSentence } from './LeadSentence.tsx';
import { LoopPanel } from './LoopPanel.tsx';
import { insightQuery } from './queries.ts';
import { TrendSection } from './TrendSection.tsx';
import { Channels, WhoHasIt } from './WhoHasIt.tsx';

/** One insight: what is said, the words, what is done about it, and who was told. */
export function InsightScreen() {
  const { insight: id = '' } = useParams({ strict: false });
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const insight = useQuery(insightQuery(slug, id));
  const toBoard = () => void navigate({ to: paths.insights(slug) });
  useKeys([{ keys: 'Escape', does: 'back to the insights', run: toBoard }]);

  // The address of a merged insight leads to the one that stands for both.
  const standsAs = insight.data?.id;
  useEffect(() => {
    if (standsAs && standsAs !== id) void navigate({ to: paths.insight(slug, standsAs), replace: true });
  }, [standsAs, id, slug, navigate]);

  if (insight.isPending) return <InsightBones />;
  if (insight.isError) {
    return (
      <main className="page">
        <h1 className="sr-only">Insight</h1>
        {insight.error instanceof ApiProblem && insight.error.status === 404 ? (
          <EmptyState
            title="There is no such insight."
            action={<ButtonLink to={paths.insights(slug)}>All insights</ButtonLink>}
          >
            It may have lost its evidence when an import was taken back.
          </EmptyState>
        ) : (
          <QueryError
            error={insight.error}
            what="The insight could not be read."
            onRetry={() => void insight.refetch()}
          />
        )}
      </main>
    );
  }
  return <InsightPage key={insight.data.id} insight={insight.data} />;
}

function InsightPage({ insight }: { insight: Insight }) {
  return (
    <main className="page grid grid-cols-[minmax(0,1fr)_352px] items-start gap-12 max-md:grid-cols-[minmax(0,1fr)_300px] max-md:gap-7 max-sm:block">
      <div className="min-w-0">
        <InsightHead insight={insight} />
        <LeadSentence insight={insight} />
        <TrendSection insight={insight} />
        <EvidenceSection insight={insight} />
      </div>
      <aside className="grid content-start gap-[22px] max-sm:mt-6" aria-label="What is done about it">
        <LoopPanel insight={insight} />
        <WhoHasIt insight={insight} />
        <Channels insight={insight} />
      </aside>
    </main>
  );
}
