import { scaleLinear } from 'd3-scale';

/** A span of bars or points; both ends are indexes and belong to it. */
export interface IndexSpan {
  readonly from: number;
  readonly to: number;
}

/** The usual number in one period. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
}

/** Up to three round gridlines above zero. */
export function gridlines(most: number): number[] {
  if (most <= 0) return [];
  if (most <= 3) return Array.from({ length: Math.ceil(most) }, (_, index) => index + 1);
  const ticks = scaleLinear([0, most], [0, 1]).ticks(3);
  return ticks.filter((tick) => tick > 0 && tick <= most && Number.isInteger(tick)).slice(-3);
}

/** The points of a line as SVG wants them: `8,96.6 14.2,94.6`. */
export function points(values: readonly number[], x: (index: number) => number, y: (value: number) => number): string {
  return values.map((value, index) => `${round(x(index))},${round(y(value))}`).join(' ');
}

/** One decimal is a tenth of a pixel; more only makes the page heavier. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Which bars carry a label on the axis: the first of every `step`, so that labels keep `minGap` pixels.
 *
 * @param pitch pixels from one bar to the next
 */
export function labelledBars(count: number, pitch: number, minGap: number, steps: readonly number[]): number[] {
  const step = steps.find((each) => each * pitch >= minGap) ?? Math.ceil(minGap / pitch);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
