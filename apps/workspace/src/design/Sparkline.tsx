import { scaleLinear } from 'd3-scale';
import { type IndexSpan, points, round } from './chartGeometry.ts';

interface SparklineProps {
  counts: readonly number[];
  bursts?: readonly IndexSpan[];
  /** A sentence that states the finding. Without it the line is hidden from assistive technology: say it in words beside it. */
  label?: string;
  width?: number;
  height?: number;
}

/** A trend in a row: the line, its bursts, the last value as a dot. A burst has a bar below, so it survives greyscale. */
export function Sparkline({ counts, bursts = [], label, width = 140, height = 34 }: SparklineProps) {
  const x = scaleLinear([0, Math.max(1, counts.length - 1)], [0, width - 4]);
  const y = scaleLinear([0, Math.max(1, ...counts)], [height - 8, 3]);
  const last = counts.at(-1);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="chart"
      role="img"
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <line x1={0} x2={width - 4} y1={height - 4.5} y2={height - 4.5} stroke="var(--line-2)" />
      <polyline points={points(counts, x, y)} fill="none" stroke="var(--chart)" strokeWidth={1.25} />
      {bursts.map((burst) => (
        <g key={burst.from}>
          <polyline
            points={points(counts.slice(burst.from, burst.to + 1), (index) => x(index + burst.from), y)}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={2}
          />
          <rect
            x={round(x(burst.from))}
            y={height - 5}
            width={Math.max(2, round(x(burst.to) - x(burst.from)))}
            height={2}
            fill="var(--accent)"
          />
        </g>
      ))}
      {last === undefined ? null : (
        <circle cx={round(x(counts.length - 1))} cy={round(y(last))} r={2} fill="var(--ink)" />
      )}
    </svg>
  );
}
