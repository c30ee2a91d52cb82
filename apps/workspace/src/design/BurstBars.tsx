import { scaleLinear } from 'd3-scale';
import { formatCount } from '../text/index.ts';
import type { BurstChartProps, ChartEvent, Period } from './BurstChart.tsx';
import { gridlines, labelledBars, round } from './chartGeometry.ts';

const LEFT = 0;
const RIGHT = 60;
const EVENT_LINE = 18;
const LABEL_GAP = 120;
const LABEL_STEPS = [1, 2, 7, 14, 28, 56, 84];

/** The drawing of {@link BurstChart}, at its real size in pixels so that type is never scaled. */
export function BurstBars(props: BurstChartProps & { width: number }) {
  const { periods, label, unit, usual, bursts = [], events = [], onOpen, width, height = 210 } = props;
  const top = 14 + Math.min(events.length, 3) * EVENT_LINE;
  const base = height - 34;
  const right = width - RIGHT;
  const pitch = (right - LEFT) / Math.max(1, periods.length);
  const most = Math.max(1, usual?.high ?? 0, ...periods.map((period) => period.count));
  const x = (index: number) => LEFT + index * pitch;
  const y = scaleLinear([0, most], [base, top]);
  const lines = gridlines(most);
  const inBurst = (index: number) => bursts.some((burst) => index >= burst.from && index <= burst.to);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="chart"
      role="img"
      aria-label={label}
    >
      {usual ? (
        <rect x={LEFT} width={right - LEFT} y={y(usual.high)} height={base - y(usual.high)} fill="var(--sunken)" />
      ) : null}
      {lines.map((line, index) => (
        <g key={line}>
          <line x1={LEFT} x2={right} y1={y(line)} y2={y(line)} stroke="var(--grid)" />
          <text x={right + 6} y={y(line) + 4}>
            {formatCount(line)}
            {index === lines.length - 1 ? ` ${unit}` : ''}
          </text>
        </g>
      ))}
      {periods.map((period, index) => (
        <rect
          key={period.at}
          x={round(x(index) + pitch * 0.16)}
          width={round(pitch * 0.68)}
          y={round(y(period.count))}
          height={round(base - y(period.count))}
          fill={inBurst(index) ? 'var(--accent)' : 'var(--chart-2)'}
        />
      ))}
      {usual ? (
        <text className="halo" x={LEFT + 4} y={y(usual.high) - 5}>
          {usualWords(usual.low, usual.high, unit)}
        </text>
      ) : null}
      <line x1={LEFT} x2={right} y1={base} y2={base} stroke="var(--ink-3)" />
      {bursts.map((burst) => (
        <g key={burst.from}>
          <rect
            x={round(x(burst.from))}
            y={base + 3}
            width={round((burst.to - burst.from + 1) * pitch)}
            height={3}
            fill="var(--accent)"
          />
          <BurstLabel x={x(burst.from)} end={x(burst.to + 1)} right={width} y={base + 20} words={burst.words} />
        </g>
      ))}
      <AxisLabels {...props} pitch={pitch} y={base + 20} />
      {events.map((event, index) => (
        <EventLine
          key={event.at}
          event={event}
          x={x(indexAt(periods, event.at))}
          y={16 + (index % 3) * EVENT_LINE}
          base={base}
          right={right}
        />
      ))}
      {onOpen ? <HitAreas periods={periods} pitch={pitch} base={base} onOpen={onOpen} /> : null}
    </svg>
  );
}

function AxisLabels({ periods, bursts = [], pitch, y }: BurstChartProps & { pitch: number; y: number }) {
  const free = (index: number) =>
    bursts.every((burst) => {
      const labelEnd = Math.max(burst.to + 1, burst.from + LABEL_GAP / pitch);
      return index + 50 / pitch < burst.from || index > labelEnd;
    });
  return labelledBars(periods.length, pitch, LABEL_GAP, LABEL_STEPS)
    .filter(free)
    .map((index) => (
      <text key={index} x={round(LEFT + index * pitch)} y={y}>
        {periods[index]?.name}
      </text>
    ));
}

/** Keeps its words inside the drawing: a burst at the right end has them end where it ends. */
function BurstLabel({ x, end, right, y, words }: { x: number; end: number; right: number; y: number; words: string }) {
  const fits = x + words.length * 6 < right;
  return (
    <text className="burst" x={round(fits ? x + 3 : end)} y={y} textAnchor={fits ? 'start' : 'end'}>
      {words}
    </text>
  );
}

function EventLine({
  event,
  x,
  y,
  base,
  right,
}: {
  event: ChartEvent;
  x: number;
  y: number;
  base: number;
  right: number;
}) {
  const before = x > right / 2;
  return (
    <g>
      <line x1={round(x)} x2={round(x)} y1={y - 3} y2={base} stroke="var(--control)" strokeDasharray="2 3" />
      <text className="second halo" x={round(before ? x - 5 : x + 5)} y={y} textAnchor={before ? 'end' : 'start'}>
        {event.words}
      </text>
    </g>
  );
}

/** Whole columns answer to the pointer; the table has the same as buttons for everybody else. */
function HitAreas({
  periods,
  pitch,
  base,
  onOpen,
}: {
  periods: readonly Period[];
  pitch: number;
  base: number;
  onOpen: (period: Period) => void;
}) {
  return periods.map((period, index) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table view carries the same as buttons
    <rect
      key={period.at}
      className="bar-hit cursor-pointer"
      x={round(LEFT + index * pitch)}
      width={round(pitch)}
      y={0}
      height={base}
      fill="transparent"
      onClick={() => onOpen(period)}
    >
      <title>{`${period.name}: ${formatCount(period.count)}`}</title>
    </rect>
  ));
}

function indexAt(periods: readonly Period[], at: string): number {
  const time = Date.parse(at);
  const after = periods.findIndex((period) => Date.parse(period.at) > time);
  return after === -1 ? periods.length - 0.5 : Math.max(0, after - 0.5);
}

function usualWords(low: number, high: number, unit: string): string {
  const range = low === high ? formatCount(high) : `${formatCount(low)} to ${formatCount(high)}`;
  return `usual, ${range} ${unit}`;
}
