import { type Random, WeightedChoice } from './random.ts';
import type { Curve } from './types.ts';

export const DAYS = 61;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sunday to Saturday: people write about goods more on working days, most at the beginning of the week. */
const WEEKDAYS = [0.62, 1.22, 1.15, 1.08, 1.02, 0.95, 0.68];
/** Midnight to 23 h: a rise with breakfast, a dip at lunch, most in the evening. */
const WORKDAY_HOURS = [2, 1, 0.5, 0.3, 0.4, 1.2, 4, 9, 10, 8, 8, 8, 9, 8, 7, 7, 8, 9, 9, 10, 12, 11, 8, 4];
const WEEKEND_HOURS = [3, 2, 1, 0.5, 0.3, 0.5, 1.5, 4, 7, 10, 12, 12, 10, 9, 9, 9, 9, 9, 9, 10, 10, 9, 7, 4];

const usual: Curve = () => 1;

/** Chooses moments of the two months before `now`, by the customers' clocks and by how much a need is spoken of. */
export class Rhythm {
  private readonly now: number;
  private readonly hours = new Map<string, WeightedChoice<number>>();

  constructor(now: Date) {
    this.now = now.getTime();
  }

  /**
   * @param key names the curve; the same key must always come with the same curve
   * @param offsetHours the customer's clock ahead of UTC; summer time is left out, nobody can tell
   * @returns milliseconds since 1970, before now
   */
  draw(random: Random, key: string, offsetHours: number, curve: Curve = usual): number {
    const name = `${key} ${offsetHours}`;
    const hours = this.hours.get(name) ?? this.weigh(offsetHours, curve);
    this.hours.set(name, hours);
    return this.now - hours.draw(random) * HOUR + Math.floor(random() * (HOUR / 1000)) * 1000;
  }

  /** Chooses the whole number of hours before now at which an hour begins. */
  private weigh(offsetHours: number, curve: Curve): WeightedChoice<number> {
    const hoursAgo = Array.from({ length: DAYS * 24 }, (_hour, index) => index + 1);
    return new WeightedChoice(hoursAgo, (ago) => {
      const local = new Date(this.now - ago * HOUR + offsetHours * HOUR);
      const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6;
      const ofHour = (weekend ? WEEKEND_HOURS : WORKDAY_HOURS)[local.getUTCHours()] ?? 0;
      return (WEEKDAYS[local.getUTCDay()] ?? 0) * ofHour * curve(ago / 24);
    });
  }
}

/** Moves a time to the company's opening hours, 8 to 18 h UTC on Monday to Friday. */
export function inOfficeHours(time: number): number {
  let moved = time;
  const hour = new Date(moved).getUTCHours();
  if (hour < 8) moved += (8 - hour) * HOUR;
  if (hour >= 18) moved += (32 - hour) * HOUR;
  const weekday = new Date(moved).getUTCDay();
  if (weekday === 6) moved += 2 * DAY;
  if (weekday === 0) moved += DAY;
  return moved;
}

/**
 * A curve that rises within days, peaks and falls slower than it rose.
 *
 * @param fromDaysAgo where it begins
 * @param peakDaysAgo where it is highest
 * @param height how many times the usual it has at the peak
 */
export function burst(fromDaysAgo: number, peakDaysAgo: number, height: number): Curve {
  return (daysAgo) => {
    if (daysAgo > fromDaysAgo) return 1;
    if (daysAgo >= peakDaysAgo) {
      return 1 + ((height - 1) * (fromDaysAgo - daysAgo)) / (fromDaysAgo - peakDaysAgo);
    }
    return 1 + (height - 1) * Math.exp((daysAgo - peakDaysAgo) / 5);
  };
}

/** A curve that is usual but for one stretch of days. */
export function stretch(fromDaysAgo: number, toDaysAgo: number, height: number): Curve {
  return (daysAgo) => (daysAgo <= fromDaysAgo && daysAgo >= toDaysAgo ? height : 1);
}

/** A curve that is usual until a day and dies away after it, by half every three days. */
export function fade(changeDaysAgo: number): Curve {
  return (daysAgo) => (daysAgo >= changeDaysAgo ? 1 : Math.max(0.02, 0.5 ** ((changeDaysAgo - daysAgo) / 3)));
}
