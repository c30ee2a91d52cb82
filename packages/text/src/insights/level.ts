import { garwoodInterval } from '../statistics/counts.ts';
import type { Scale } from './scale.ts';
import { HOUR, type Traffic } from './traffic.ts';

/** A burst must not become the usual level at once: a unit counts at most what was usual, this many deviations up. */
const MOST_DEVIATIONS = 4;

/** What is usual for a series just before a moment: events by hour of average liveliness, and how sure that is. */
export type Level = { rate: number /** events behind the rate, faded by age */; evidence: number };

/**
 * Exponentially weighted usual level of a series of events (domain reference E3, with forgetting by time instead of by
 * sample), corrected for the rhythm of the day. A series without events yet has the upper limit of a zero count (E2).
 */
export class UsualLevel {
  readonly #times: readonly number[];
  readonly #start: number;
  readonly #traffic: Traffic;
  readonly #scale: Pick<Scale, 'halfLife' | 'unit'>;
  /** Faded sum just after each event. */
  readonly #sums: number[] = [];
  /** Faded exposure at each whole hour from the start. */
  readonly #exposures: number[] = [0];

  /**
   * @param times events in order, in milliseconds
   * @param start when the series began to be watched
   * @param scale how long it remembers, and the unit of time in which a burst is held down
   */
  constructor(times: readonly number[], start: number, traffic: Traffic, scale: Pick<Scale, 'halfLife' | 'unit'>) {
    this.#times = times;
    this.#start = start;
    this.#traffic = traffic;
    this.#scale = scale;
    this.#measure();
  }

  #measure(): void {
    const { unit } = this.#scale;
    let current = -1;
    let inUnit = 0;
    let most = Number.POSITIVE_INFINITY;
    for (const [index, time] of this.#times.entries()) {
      if (Math.floor(time / unit) !== current) {
        current = Math.floor(time / unit);
        inUnit = 0;
        const { rate } = this.#after(index - 1, current * unit);
        const usual = rate * this.#traffic.exposure(current * unit, (current + 1) * unit);
        most = Math.max(2, usual + MOST_DEVIATIONS * Math.sqrt(usual));
      }
      inUnit++;
      const before = index === 0 ? 0 : this.#sums[index - 1]! * this.#fading(time - this.#times[index - 1]!);
      this.#sums.push(before + (inUnit <= most ? 1 : 0));
    }
  }

  /** The level that was usual at `time`, from the events up to index `last` alone. */
  before(last: number, time: number): Level {
    return this.#after(last, time);
  }

  #after(last: number, time: number): Level {
    const evidence = last < 0 ? 0 : this.#sums[last]! * this.#fading(time - this.#times[last]!);
    const exposure = Math.max(this.#exposureAt(time), 1e-9);
    const events = evidence < 1 ? NOTHING_YET : evidence;
    return { rate: events / exposure, evidence };
  }

  #exposureAt(time: number): number {
    const hours = Math.max(0, Math.floor((time - this.#start) / HOUR));
    for (let hour = this.#exposures.length; hour <= hours; hour++) {
      const end = this.#start + hour * HOUR;
      const gained = this.#traffic.exposure(end - HOUR, end);
      this.#exposures.push(this.#exposures[hour - 1]! * this.#fading(HOUR) + gained);
    }
    return this.#exposures[hours]!;
  }

  #fading(milliseconds: number): number {
    return 2 ** (-milliseconds / this.#scale.halfLife);
  }
}

const NOTHING_YET = garwoodInterval(0).high;
