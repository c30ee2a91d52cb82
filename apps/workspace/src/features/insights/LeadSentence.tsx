import type { Insight } from '@parley/server/api';
import { counted, formatDay, inWords, networkName } from '../../text/index.ts';
import { BurstFigure } from './BurstFigure.tsx';
import { PeopleBehind } from './PeopleBehind.tsx';
import { latestBurst } from './series.ts';
import { ToneFigure } from './ToneFigure.tsx';
import { STRENGTH_WORDS, toneOf } from './words.ts';

/** The insight in a sentence of counted facts; each figure opens to the words behind it. */
export function LeadSentence({ insight }: { insight: Insight }) {
  const now = Date.now();
  const burst = latestBurst(insight.bursts);
  return (
    <p className="max-w-[76ch] text-14 text-pretty text-ink-2">
      <PeopleBehind
        insight={insight}
        figure={<span className="font-medium">{counted(insight.people, 'person', 'people')}</span>}
      />{' '}
      said so in{' '}
      <PeopleBehind
        insight={insight}
        figure={<span className="font-medium">{counted(insight.size, 'mention')}</span>}
      />
      {insight.firstAt ? ` since ${formatDay(insight.firstAt, now)}` : null}
      {insight.channels.length > 0
        ? ` by ${inWords(insight.channels.map(({ network }) => networkName(network)))}`
        : null}
      {toneOf(insight).share > 0 ? (
        <>
          , <ToneFigure insight={insight} of="of them" />
        </>
      ) : null}
      .{burst ? <BurstFigure insight={insight} burst={burst} /> : null} {STRENGTH_WORDS[insight.strength]}
    </p>
  );
}
