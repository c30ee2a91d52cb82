import type { InsightRow } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Figures, Opener, useNow } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatShare } from '../../text/index.ts';
import { HowOften } from './HowOften.tsx';
import { PeopleBehind } from './PeopleBehind.tsx';
import { LeadQuote, sourceOf } from './QuoteLine.tsx';
import { daysOf, goesOn, latestBurst } from './series.ts';
import { WhereItIs } from './WhereItIs.tsx';
import { RankAndTone, RankFigure } from './WhyHere.tsx';
import { WordsBehind } from './WordsBehind.tsx';
import { KIND_NAMES } from './words.ts';

const DAY = 86_400_000;
const MOST_LETTERS = 260;

/** What deserves attention first, told at length. */
export function LeadInsight({ insight, current }: { insight: InsightRow; current: boolean }) {
  const { slug } = useWorkspace();
  const now = useNow();
  const { quote } = insight;
  return (
    <article
      className="grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-12 border-b-2 border-ink pt-[22px] pb-5 max-md:grid-cols-2 max-md:gap-7 max-sm:block"
      aria-label="What deserves attention first"
    >
      <div className="flex flex-col">
        <p className="caption flex flex-wrap gap-x-2">
          <span>1</span> <span>{KIND_NAMES[insight.kind]}</span> <BurstWords insight={insight} now={now} />
        </p>
        <h2 className="mt-1 mb-2.5 text-27">
          <Link
            to={paths.insight(slug, insight.id)}
            data-insight={insight.id}
            aria-current={current ? 'true' : undefined}
            className="hover:text-accent"
          >
            {insight.title}
          </Link>
        </h2>
        {quote ? (
          <>
            <LeadQuote quote={quote} most={MOST_LETTERS} />
            <p className="mt-1.5 text-12 text-ink-3">
              {sourceOf(quote, now)}
              {insight.people > 1 ? (
                <>
                  , and{' '}
                  <PeopleBehind insight={insight} figure={counted(insight.people - 1, 'more person', 'more people')} />
                </>
              ) : null}
            </p>
          </>
        ) : null}
        <div className="mt-auto pt-3.5">
          <Figures
            items={[
              {
                name: 'People',
                value: <PeopleBehind insight={insight} figure={formatCount(insight.people)} />,
                note: `${counted(insight.size, 'mention')}, ${formatShare(insight.share)} of all`,
              },
              {
                name: 'Why here',
                value: (
                  <>
                    <RankFigure insight={insight} /> <span className="font-normal text-ink-3">of 100</span>
                  </>
                ),
                note: <RankAndTone insight={insight} />,
              },
              {
                name: 'With',
                value: <Small>{insight.owner?.name ?? <span className="text-bad">Nobody yet</span>}</Small>,
                note: <WhereItIs insight={insight} />,
              },
              {
                name: 'Told',
                value: <ToldFigure insight={insight} />,
              },
            ]}
          />
        </div>
      </div>
      <div className="max-sm:mt-3.5">
        {insight.trend ? <HowOften trend={insight.trend} bursts={insight.bursts} most={92} height={232} /> : null}
      </div>
    </article>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="text-14 leading-[22px] tracking-normal">{children}</span>;
}

function ToldFigure({ insight }: { insight: InsightRow }) {
  const { slug } = useWorkspace();
  return (
    <>
      <Opener figure={formatCount(insight.told)} label={`Told ${insight.told} of ${insight.people}`}>
        <WordsBehind
          summary={`${formatCount(insight.told)} of the ${counted(insight.people, 'person', 'people')} behind it were told what became of it.`}
          all={{ to: paths.insight(slug, insight.id), name: 'Who was told, and who is next' }}
          counted="A person counts as told once somebody replied to them about it, or noted that they told them by hand."
        />
      </Opener>{' '}
      of {formatCount(insight.people)}
    </>
  );
}

/** `burst, day 21` while it goes on, `burst, 2 to 22 Nov` afterwards. */
function BurstWords({ insight, now }: { insight: InsightRow; now: number }) {
  const burst = latestBurst(insight.bursts);
  if (!burst || !insight.trend) return null;
  if (!goesOn(insight.trend, burst, now)) return <span>burst, {daysOf(burst, now)}</span>;
  const day = Math.floor((now - Date.parse(burst.from)) / DAY) + 1;
  return <span className={insight.kind === 'problem' ? 'text-bad' : 'text-accent'}>burst, day {day}</span>;
}
