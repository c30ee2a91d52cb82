import type { InsightRow } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { classes, Sparkline } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatChange, formatCount, plural } from '../../text/index.ts';
import { PeopleBehind } from './PeopleBehind.tsx';
import { QuoteLine } from './QuoteLine.tsx';
import { changeOf, seriesOf, spanOf } from './series.ts';
import { WhereItIs } from './WhereItIs.tsx';
import { RankAndTone, RankFigure } from './WhyHere.tsx';

const CELL = 'border-b border-line py-[11px] pr-3.5 align-top max-sm:border-0 max-sm:p-0';
const HEAD = 'border-b border-line-2 pt-2.5 pr-3.5 pb-1.5 text-left text-[11.5px] font-medium text-ink-3';
const SPARKLINE_POINTS = 70;
const MOST_LETTERS = 130;

interface InsightTableProps {
  rows: readonly InsightRow[];
  /** Rank of the first row. */
  firstRank: number;
  /** Id of the insight that the keys stand on. */
  current: string | undefined;
}

/** Insights in the order of their rank. On phones each row stands by itself. */
export function InsightTable({ rows, firstRank, current }: InsightTableProps) {
  return (
    <table className="w-full border-collapse max-sm:block" aria-label="Insights by rank">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className={HEAD}>
            <span className="sr-only">Rank</span>
          </th>
          <th scope="col" className={HEAD}>
            Insight and the words behind it
          </th>
          <th scope="col" className={classes(HEAD, 'max-md:hidden')}>
            Mentions over time
          </th>
          <th scope="col" className={HEAD}>
            Heard from
          </th>
          <th scope="col" className={HEAD}>
            Why here
          </th>
          <th scope="col" className={HEAD}>
            Who has it, where it is
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((insight, index) => (
          <Row key={insight.id} insight={insight} rank={firstRank + index} current={insight.id === current} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ insight, rank, current }: { insight: InsightRow; rank: number; current: boolean }) {
  const { slug } = useWorkspace();
  const cell = classes(CELL, current && 'sm:bg-accent-soft');
  return (
    <tr
      aria-current={current ? 'true' : undefined}
      className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:gap-y-1.5 max-sm:border-b max-sm:border-line max-sm:py-3"
    >
      <td
        className={classes(
          cell,
          'w-[34px] pl-2.5 font-medium text-ink-3 max-sm:hidden',
          current && 'shadow-[inset_3px_0_var(--accent)]',
        )}
      >
        {formatCount(rank)}
      </td>
      <td className={classes(cell, 'w-[43%] max-sm:col-span-2 max-sm:w-auto')}>
        <Link
          to={paths.insight(slug, insight.id)}
          data-insight={insight.id}
          className="text-14 font-semibold hover:text-accent max-sm:inline-block max-sm:min-h-6"
        >
          {insight.title}
        </Link>
        {insight.quote ? <QuoteLine quote={insight.quote} most={MOST_LETTERS} /> : null}
      </td>
      <td className={classes(cell, 'max-md:hidden')}>
        <Trend insight={insight} />
      </td>
      <td className={classes(cell, 'whitespace-nowrap')}>
        <PeopleBehind insight={insight} figure={<b className="font-semibold">{formatCount(insight.people)}</b>} />{' '}
        {plural(insight.people, 'person', 'people')}
        <br />
        <Mentions insight={insight} />
      </td>
      <td className={classes(cell, 'whitespace-nowrap')}>
        <RankFigure insight={insight} /> <span className="text-ink-3">of 100</span>
        <br />
        <RankAndTone insight={insight} />
      </td>
      <td
        className={classes(cell, 'w-[210px] max-md:w-[150px] max-sm:col-span-2 max-sm:flex max-sm:w-auto max-sm:gap-3')}
      >
        <span className={classes('font-medium', !insight.owner && 'text-bad')}>
          {insight.owner?.name ?? 'Nobody yet'}
        </span>
        <br className="max-sm:hidden" />
        <WhereItIs insight={insight} />
      </td>
    </tr>
  );
}

function Mentions({ insight }: { insight: InsightRow }) {
  const change = insight.trend ? changeOf(insight.trend) : null;
  return (
    <span className="text-12 text-ink-3">
      {counted(insight.size, 'mention')}
      {change ? `, ${formatChange(change.share)}` : null}
    </span>
  );
}

function Trend({ insight }: { insight: InsightRow }) {
  if (!insight.trend) return null;
  const series = seriesOf(insight.trend, SPARKLINE_POINTS);
  const bursts = insight.bursts.flatMap((burst) => spanOf(series, burst) ?? []);
  return <Sparkline counts={series.counts} bursts={bursts} />;
}
