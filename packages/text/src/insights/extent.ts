import { kleinbergBursts } from '../statistics/kleinberg.ts';
import { type Alarm, type Series, usualCount } from './alarms.ts';
import { RUSH, type Scale } from './scale.ts';
import { DAY, type Traffic } from './traffic.ts';

/** When a burst began and ended, and when it was known. */
export type Extent = { from: number; to: number; alarmAt: number };

const KLEINBERG = { scaling: 2, gamma: 0.3 };
/** A window may hold the end of one burst and the begin of the next: this many events are enough to place one. */
const MOST_EVENTS = 400;

/** The stretch of messages that alarms of one burst are about. */
export function extentOf(alarms: readonly Alarm[], series: Series, traffic: Traffic, scale: Scale): Extent {
  return scale === RUSH ? extentOfRush(alarms, series) : extentOfRise(alarms, series, traffic, scale);
}

/** From the first message of the alarmed stretch that belongs to the rush (domain reference E5) to the last. */
function extentOfRush(alarms: readonly Alarm[], { times }: Series): Extent {
  const alarmAt = alarms[0]!.at;
  const to = alarms.at(-1)!.at;
  const from = Math.min(...alarms.map((alarm) => alarm.from));
  const near = times.filter((time) => time >= from - DAY && time <= to);
  const rush = kleinbergBursts(near, KLEINBERG).find(({ last }) => near[last]! >= alarmAt);
  const begin = rush === undefined ? from : Math.max(from, near[rush.first]!);
  return { from: Math.min(begin, alarmAt), to, alarmAt };
}

/**
 * The stretch that stands out most against the level before it: the one with the highest likelihood ratio of its count
 * (the scan statistic of M. Kulldorff, 1997). Nights and weekends do not break it, since it is measured in lively hours;
 * days after it do not lengthen it, though windows that reach back into it still alarm.
 */
function extentOfRise(alarms: readonly Alarm[], series: Series, traffic: Traffic, scale: Scale): Extent {
  const alarmAt = alarms[0]!.at;
  const begin = Math.min(...alarms.map((alarm) => alarm.from));
  const near = series.times.filter((time) => time >= begin && time <= alarms.at(-1)!.at);
  const whole = { from: begin, to: near.at(-1)! };
  const rate = usualCount(series, whole, traffic, scale) / Math.max(traffic.exposure(whole.from, whole.to), 1e-9);
  const lived = near.map((time) => traffic.exposure(begin, time));
  const step = Math.max(1, Math.ceil(near.length / MOST_EVENTS));
  let best = { first: 0, last: near.length - 1, gain: 0 };
  for (let first = 0; first < near.length; first += step) {
    for (let last = first + 1; last < near.length; last += step) {
      const gain = surprise(last - first, rate * (lived[last]! - lived[first]!));
      if (gain > best.gain) best = { first, last, gain };
    }
  }
  return { from: Math.min(near[best.first]!, alarmAt), to: Math.max(near[best.last]!, alarmAt), alarmAt };
}

/** Log-likelihood ratio of a count against what was expected; 0 where it was no more than that. */
function surprise(count: number, expected: number): number {
  return count <= expected ? 0 : count * Math.log(count / Math.max(expected, 1e-9)) - (count - expected);
}
