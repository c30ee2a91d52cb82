import type { Burst, Insight } from '@parley/server/api';
import { DataList, Opener } from '../../design/index.ts';
import { counted, formatCount, formatMoment } from '../../text/index.ts';
import { chanceWords, daysOf } from './series.ts';
import { WordsBehind } from './WordsBehind.tsx';

/** A burst in a sentence: ` Between 2 and 22 Nov 48 where 6 are usual.` Opens to how it was found. */
export function BurstFigure({ insight, burst }: { insight: Insight; burst: Burst }) {
  const now = Date.now();
  const days = daysOf(burst, now);
  return (
    <>
      {' '}
      In the burst of {days}{' '}
      <Opener
        figure={<span className="font-medium">{counted(burst.observed, 'mention')}</span>}
        label={`Burst of ${days}`}
      >
        <WordsBehind
          summary={<BurstFacts burst={burst} now={now} />}
          words={{ insight: insight.id, from: burst.from, to: burst.to }}
          counted="A burst is a period whose count would be rare at the usual rate of this insight, given how much was said in all. The chance is corrected for every period and segment that was looked at."
        />
      </Opener>{' '}
      came where {usualWords(burst.expected)} usual
      {burst.segment ? `, in ${burst.segment.attribute} ${burst.segment.value}` : null}.
    </>
  );
}

/** How a burst was found. */
export function BurstFacts({ burst, now }: { burst: Burst; now: number }) {
  return (
    <DataList
      items={[
        ['From', formatMoment(burst.from, now)],
        ['To', formatMoment(burst.to, now)],
        ['Observed', formatCount(burst.observed)],
        ['Expected', burst.expected < 10 ? burst.expected.toFixed(1) : formatCount(burst.expected)],
        ['By chance alone', chanceWords(burst.p)],
        ['Alarm', formatMoment(burst.alarmAt, now)],
        ...(burst.segment ? [[burst.segment.attribute, burst.segment.value] as const] : []),
      ]}
    />
  );
}

function usualWords(expected: number): string {
  if (expected < 0.5) return 'hardly any is';
  const rounded = Math.round(expected);
  return rounded === 1 ? '1 is' : `${formatCount(rounded)} are`;
}
