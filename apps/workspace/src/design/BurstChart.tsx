import { useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/index.ts';
import { BurstBars } from './BurstBars.tsx';
import { Button } from './Button.tsx';
import type { IndexSpan, UsualRange } from './chartGeometry.ts';
import { Table } from './Table.tsx';
import { useWidth } from './useWidth.ts';

/** One bar: a day, an hour, a week. */
export interface Period {
  /** Start of the period, ISO 8601. */
  readonly at: string;
  /** As written on the axis and in the table: `14 Sep`. */
  readonly name: string;
  readonly count: number;
}

/** Something that happened, drawn as a dashed line with its words. */
export interface ChartEvent {
  readonly at: string;
  readonly words: string;
}

export interface BurstChartProps {
  periods: readonly Period[];
  /** Says the finding in one sentence: it is what assistive technology reads. */
  label: string;
  /** What a bar counts and how often: `a day`. Written at the highest gridline. */
  unit: string;
  usual?: UsualRange | undefined;
  bursts?: readonly (IndexSpan & { words: string })[];
  events?: readonly ChartEvent[];
  height?: number;
  /** Opens the words of one period. */
  onOpen?: ((period: Period) => void) | undefined;
}

/** Narrower than this the chart keeps its type size and shows the latest periods; earlier ones are a swipe away. */
const LEAST_PITCH = 7;

/** How often something was said: grey is usual, the accent is a burst. `v` shows the same as a table. */
export function BurstChart(props: BurstChartProps) {
  const [asTable, setAsTable] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const available = useWidth(scroller, 820);
  const width = Math.max(available, props.periods.length * LEAST_PITCH + 110);
  const toggle = () => setAsTable((shown) => !shown);
  useKeys([{ keys: 'v', does: 'chart as table', run: toggle }]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new width moves the latest periods out of sight again
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = element.scrollWidth;
  }, [width, asTable]);

  const scrolls = width > available;
  return (
    <div>
      <section
        ref={scroller}
        className="chart-scroll max-h-96 overflow-y-auto"
        aria-label="Chart, scrolls sideways"
        {...(scrolls || asTable ? { tabIndex: 0 } : {})}
      >
        {asTable ? <PeriodTable {...props} /> : <BurstBars {...props} width={width} />}
      </section>
      <div className="flex justify-end">
        <Button kind="quiet" className="text-12" keys="v" onClick={toggle} aria-pressed={asTable}>
          As a table
        </Button>
      </div>
    </div>
  );
}

function PeriodTable({ periods, label, unit, bursts = [], onOpen }: BurstChartProps) {
  const inBurst = (index: number) => bursts.find((burst) => index >= burst.from && index <= burst.to);
  return (
    <Table
      label={label}
      rows={periods.map((period, index) => ({ ...period, burst: inBurst(index)?.words ?? '' }))}
      rowKey={(row) => row.at}
      columns={[
        { id: 'name', head: 'When', cell: (row) => row.name },
        {
          id: 'count',
          head: `Mentions ${unit}`,
          number: true,
          cell: (row) =>
            onOpen && row.count > 0 ? (
              <button type="button" className="opener" onClick={() => onOpen(row)}>
                {row.count}
              </button>
            ) : (
              row.count
            ),
        },
        { id: 'burst', head: 'Burst', cell: (row) => row.burst },
      ]}
    />
  );
}
