import type { Insight } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button, Popover, problemWords, Quote, SectionHead } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatMoment } from '../../text/index.ts';
import { BurstFacts } from './BurstFigure.tsx';
import { excerptOf } from './excerpt.ts';
import { HowOften } from './HowOften.tsx';
import { wordsQuery } from './queries.ts';
import { daysOf } from './series.ts';

const MOST_BARS = 120;
const WORDS_OF_A_PERIOD = 20;
const MOST_LETTERS = 220;

interface OpenPeriod {
  readonly name: string;
  readonly count: number;
  readonly at: string;
  readonly until: string;
}

/** How often it is said, with what is usual, the bursts, and the words of any bar. */
export function TrendSection({ insight }: { insight: Insight }) {
  const [opened, setOpened] = useState<OpenPeriod | null>(null);
  if (!insight.trend) return null;
  return (
    <section className="mt-[18px]" aria-label="How often we hear it">
      <SectionHead end={<BurstsPopover insight={insight} />}>How often we hear it</SectionHead>
      <HowOften trend={insight.trend} bursts={insight.bursts} most={MOST_BARS} onOpen={setOpened} />
      {opened ? (
        <PeriodWords key={opened.at} period={opened} insightId={insight.id} onClose={() => setOpened(null)} />
      ) : null}
    </section>
  );
}

function BurstsPopover({ insight }: { insight: Insight }) {
  const now = Date.now();
  return (
    <Popover
      label="How it is counted"
      align="end"
      trigger={
        <button type="button" className="opener">
          How it is counted
        </button>
      }
    >
      <div className="grid max-h-[60vh] gap-3 overflow-auto text-12 text-ink-2">
        <p>
          A bar counts the mentions of its period, in UTC, on all channels. What is usual is the middle eight tenths of
          the bars outside of bursts. A burst is a period whose count would be rare at the usual rate.
        </p>
        {insight.bursts.length === 0 ? <p>No burst was found.</p> : null}
        {insight.bursts.map((burst) => (
          <div key={`${burst.from} ${burst.segment?.value ?? ''}`}>
            <p className="mb-1 font-semibold text-ink">Burst, {daysOf(burst, now)}</p>
            <BurstFacts burst={burst} now={now} />
          </div>
        ))}
      </div>
    </Popover>
  );
}

/** The words of one bar, under the chart. */
function PeriodWords({ period, insightId, onClose }: { period: OpenPeriod; insightId: string; onClose: () => void }) {
  const { slug } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useQuery(
    wordsQuery(slug, { insight: insightId, from: period.at, to: period.until }, WORDS_OF_A_PERIOD),
  );
  useEffect(() => heading.current?.focus(), []);
  useKeys([{ keys: 'Escape', does: 'close', run: onClose }], 'pane');
  const now = Date.now();
  return (
    <section className="lifted mt-2 px-4 py-3" aria-label={`Words of ${period.name}`}>
      <div className="flex items-baseline justify-between gap-3">
        <h3 ref={heading} tabIndex={-1}>
          {period.name}, {counted(period.count, 'mention')}
        </h3>
        <Button kind="quiet" keys="Escape" onClick={onClose}>
          Close
        </Button>
      </div>
      {words.isError ? <p className="text-bad">{problemWords(words.error)}</p> : null}
      {words.isPending ? <p className="text-12 text-ink-3">Reading their words…</p> : null}
      <div className="grid max-h-80 gap-3 overflow-auto pt-1">
        {words.data?.map((one) => (
          <Quote
            key={one.id}
            size={15}
            lang={one.language}
            caption={`${one.author?.name ?? one.author?.handle ?? 'Somebody'}, ${formatMoment(one.at, now)}`}
          >
            {excerptOf(one.text, [], MOST_LETTERS).text}
          </Quote>
        ))}
      </div>
    </section>
  );
}
