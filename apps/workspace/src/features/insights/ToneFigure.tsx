import type { InsightRow } from '@parley/server/api';
import { Opener } from '../../design/index.ts';
import { formatShare } from '../../text/index.ts';
import { WordsBehind } from './WordsBehind.tsx';
import { toneOf } from './words.ts';

/** The share of mentions in the tone that counts for this kind; opens to words in it. Nothing when there is none. */
export function ToneFigure({ insight, of }: { insight: InsightRow; of?: string }) {
  const { negative, neutral, positive } = insight.sentiment;
  const { tone, share } = toneOf(insight);
  if (share === 0) return null;
  return (
    <>
      <Opener
        figure={<span className="font-medium">{formatShare(share)}</span>}
        label={`${formatShare(share)} ${tone}`}
      >
        <WordsBehind
          summary={`${formatShare(negative)} negative, ${formatShare(neutral)} neutral, ${formatShare(positive)} positive.`}
          words={{ insight: insight.id, sentiment: tone }}
          counted="The tone of each mention is read from its own words; mentions in a language that is not read count in none of the three."
        />
      </Opener>{' '}
      {of ? `${of} ` : ''}
      {tone}
    </>
  );
}
