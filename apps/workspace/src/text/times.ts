import { UNIT_SPACE } from './numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LOCALE = 'en-GB';

/** A moment: an ISO 8601 string with a zone, milliseconds since 1970, or a Date. */
export type Moment = string | number | Date;

/**
 * How long ago, in the shortest words that a list needs: `now`, `38 min`, `5 h`, `Thu`, `16 Nov`, `12 Mar 2024`.
 * A moment in the future is told like now, since it is a clock that runs a little fast.
 *
 * @param zone IANA zone of the reader; the browser's when absent
 */
export function formatAge(at: Moment, now: Moment, zone?: string): string {
  const then = new Date(at);
  const today = new Date(now);
  const ms = today.getTime() - then.getTime();
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)}${UNIT_SPACE}min`;
  if (ms < 12 * HOUR || sameDay(then, today, zone)) return `${Math.floor(ms / HOUR)}${UNIT_SPACE}h`;
  if (ms < 6 * DAY) return format(then, { weekday: 'short' }, zone);
  return formatDay(then, today, zone);
}

/** `40 s ago`, `38 min ago`, `5 h ago`, `3 days ago`, and the date beyond a week. */
export function formatAgo(at: Moment, now: Moment, zone?: string): string {
  const ms = Math.max(0, new Date(now).getTime() - new Date(at).getTime());
  if (ms < MINUTE) return `${Math.floor(ms / 1000)}${UNIT_SPACE}s ago`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)}${UNIT_SPACE}min ago`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)}${UNIT_SPACE}h ago`;
  if (ms < 7 * DAY) return ms < 2 * DAY ? 'a day ago' : `${Math.floor(ms / DAY)} days ago`;
  return `on ${formatDay(at, now, zone)}`;
}

/** The moment beside a message: `today 11:50`, `16 Nov 08:41`, `12 Mar 2024 09:05`. */
export function formatMoment(at: Moment, now: Moment, zone?: string): string {
  const then = new Date(at);
  const time = format(then, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone);
  const day = sameDay(then, new Date(now), zone) ? 'today' : formatDay(then, now, zone);
  return `${day} ${time}`;
}

/** The day alone; the year only where it is not this year: `16 Nov`, `12 Mar 2024`. */
export function formatDay(at: Moment, now: Moment, zone?: string): string {
  const then = new Date(at);
  const sameYear = yearOf(then, zone) === yearOf(new Date(now), zone);
  return format(then, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }, zone);
}

/** Everything, for a title that opens on hover: `Monday 16 November 2026 at 08:41 CET`. */
export function formatFully(at: Moment, zone?: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
  return format(new Date(at), { ...options, ...time }, zone);
}

/** A length in its two largest units: `40 s`, `1 h 52 min`, `2 days 3 h`. */
export function formatLength(ms: number): string {
  const rest = Math.max(0, ms);
  const unit = (value: number, name: string) => `${value}${UNIT_SPACE}${name}`;
  if (rest < MINUTE) return unit(Math.round(rest / 1000), 's');
  if (rest < HOUR) return unit(Math.round(rest / MINUTE), 'min');
  if (rest < DAY)
    return pair(
      rest,
      HOUR,
      MINUTE,
      (n) => unit(n, 'h'),
      (n) => unit(n, 'min'),
    );
  const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
  return rest < 14 * DAY ? pair(rest, DAY, HOUR, days, (n) => unit(n, 'h')) : days(Math.round(rest / DAY));
}

/** How the promise stands. */
export interface Due {
  readonly words: string;
  readonly late: boolean;
  /** Less than two hours are left, or none: the moment to colour it. */
  readonly soon: boolean;
}

/** Time relative to a promise: `due in 1 h 52 min`, then `late by 20 min`. */
export function formatDue(at: Moment, now: Moment): Due {
  const left = new Date(at).getTime() - new Date(now).getTime();
  if (left < 0) return { words: `late by ${formatLength(-left)}`, late: true, soon: true };
  return { words: `due in ${formatLength(left)}`, late: false, soon: left < 2 * HOUR };
}

function pair(
  ms: number,
  large: number,
  small: number,
  inLarge: (n: number) => string,
  inSmall: (n: number) => string,
): string {
  const smalls = Math.floor(ms / small);
  const perLarge = large / small;
  const rest = smalls % perLarge;
  const first = inLarge(Math.floor(smalls / perLarge));
  return rest === 0 ? first : `${first} ${inSmall(rest)}`;
}

function format(at: Date, options: Intl.DateTimeFormatOptions, zone?: string): string {
  return new Intl.DateTimeFormat(LOCALE, zone ? { ...options, timeZone: zone } : options)
    .format(at)
    .replace('Sept', 'Sep')
    .replaceAll(',', '');
}

function yearOf(at: Date, zone?: string): string {
  return format(at, { year: 'numeric' }, zone);
}

function sameDay(a: Date, b: Date, zone?: string): boolean {
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  return format(a, day, zone) === format(b, day, zone);
}
