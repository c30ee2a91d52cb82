const DAY = 86_400_000;

/** Changes wall-clock times of one zone to UTC. */
export interface Zone {
  /**
   * @param wall milliseconds that the wall clock would show if it were UTC
   * @returns milliseconds since 1970 in UTC. A time that comes twice (clocks set back) is the first of the two; a time
   *   that is left out (clocks set forward) moves on by what was left out, as Temporal's "compatible" does.
   */
  toUtc(wall: number): number;
}

/** Zones that were asked for, with what each remembers: making one costs a millisecond. */
const zones = new Map<string, Zone>();

/**
 * @param timeZone IANA name, such as `Europe/Berlin`
 * @throws RangeError when the name is unknown
 */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone) ?? makeZone(timeZone);
  zones.set(timeZone, known);
  return known;
}

function makeZone(timeZone: string): Zone {
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetOf = dailyCache((utc) => wallClock(clock, utc) - utc);
  return {
    toUtc(wall) {
      const before = offsetOf(wall - DAY);
      const after = offsetOf(wall + DAY);
      const first = wall - before;
      if (before === after || offsetOf(first) === before) return first;
      const second = wall - after;
      return offsetOf(second) === after ? second : first;
    },
  };
}

function wallClock(clock: Intl.DateTimeFormat, utc: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(utc)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Days since 1970 that are remembered, up to the year 2106; other days are rare, and must not fill the memory. */
const REMEMBERED_DAYS = 50_000;

/** Remembers offsets by UTC day, as asking costs microseconds; a day on which the clocks change is asked each time. */
function dailyCache(ask: (utc: number) => number): (utc: number) => number {
  const known = new Map<number, number | null>();
  return (utc) => {
    const whole = Math.floor(utc / 1000) * 1000;
    const day = Math.floor(utc / DAY);
    if (day < 0 || day > REMEMBERED_DAYS) return ask(whole);
    let offset = known.get(day);
    if (offset === undefined) {
      const start = ask(day * DAY);
      offset = start === ask((day + 1) * DAY) ? start : null;
      known.set(day, offset);
    }
    return offset ?? ask(whole);
  };
}
