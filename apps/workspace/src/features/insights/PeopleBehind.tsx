import type { InsightRow } from '@parley/server/api';
import type { ReactNode } from 'react';
import { Opener } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatShare } from '../../text/index.ts';
import { changeOf } from './series.ts';
import { WordsBehind } from './WordsBehind.tsx';

/** How many people or mentions stand behind an insight; opens to their words. */
export function PeopleBehind({ insight, figure }: { insight: InsightRow; figure: ReactNode }) {
  const { slug } = useWorkspace();
  const change = insight.trend ? changeOf(insight.trend) : null;
  return (
    <Opener figure={figure} label={`${counted(insight.people, 'person', 'people')} behind “${insight.title}”`}>
      <WordsBehind
        summary={
          <>
            {counted(insight.people, 'person', 'people')} in {counted(insight.size, 'mention')},{' '}
            {formatShare(insight.share)} of all that was said.
            {change ? (
              <>
                <br />
                In {change.stretch} {formatCount(change.recent)}, in as long before {formatCount(change.before)}.
              </>
            ) : null}
          </>
        }
        words={{ insight: insight.id }}
        all={{ to: paths.insight(slug, insight.id), name: `All ${formatCount(insight.size)}` }}
        counted="Mentions are messages that say this, without those that were set aside. People are their distinct authors; identities known to be one person count once."
      />
    </Opener>
  );
}
