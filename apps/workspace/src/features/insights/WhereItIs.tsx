import type { InsightRow } from '@parley/server/api';
import { Loop } from '../../design/index.ts';
import { formatCount } from '../../text/index.ts';
import { loopOf, STATE_NAMES } from './words.ts';

/** The loop of an insight with the name of its part. */
export function WhereItIs({ insight }: { insight: InsightRow }) {
  const loop = loopOf(insight);
  if (!loop) return <span className="text-12 text-ink-3">{STATE_NAMES[insight.state]}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Loop stage={loop.stage} share={loop.share} />
      <span className="text-12 text-ink-3">
        {loop.share
          ? `Told ${formatCount(loop.share.told)} of ${formatCount(loop.share.of)}`
          : STATE_NAMES[insight.state]}
      </span>
    </span>
  );
}
