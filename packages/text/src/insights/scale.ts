import { DAY, HOUR } from './traffic.ts';

/** How fast a burst is searched for: a rush of hours, or a rise over days and weeks. Times in milliseconds. */
export type Scale = {
  /** Stretches over which messages are counted, up to the present one. */
  windows: readonly number[];
  /** Time after which a message weighs half in the usual level. */
  halfLife: number;
  /** Looks within one such time see mostly the same messages, and a burst raises the usual level once in it. */
  unit: number;
  /** Time to learn what is usual; of a short file, a quarter of it. */
  warmUp: number;
  /** Alarms nearer than this are one burst. */
  join: number;
  /** History below which the scale does not apply. */
  leastSpan: number;
  /** Counts scatter more than chance would have it: squared share of the level (domain reference E1). */
  dispersion: number;
};

/** A rush: the last hours against the last days. */
export const RUSH: Scale = {
  windows: [1, 3, 6, 12, 24].map((hours) => hours * HOUR),
  halfLife: DAY,
  unit: HOUR,
  warmUp: DAY,
  join: 3 * HOUR,
  leastSpan: 0,
  dispersion: Number(process.env.D1 ?? 0.15),
};

/** A rise: the last days against the last weeks. It needs weeks of history, or any weekend would pass for a change. */
export const RISE: Scale = {
  windows: [1, 2, 3, 5, 7].map((days) => days * DAY),
  halfLife: 14 * DAY,
  unit: DAY,
  warmUp: 7 * DAY,
  join: 3 * DAY,
  leastSpan: 21 * DAY,
  dispersion: Number(process.env.D2 ?? 0.15),
};

export const SCALES: readonly Scale[] = [RUSH, RISE];
