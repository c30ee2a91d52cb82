import type { DateOrder } from './types.ts';
import type { Zone } from './zone.ts';

export interface TimeRules {
  /** For times that carry no zone. */
  zone: Zone;
  /** For dates such as 3/4/2015; with dots the day always comes first. */
  dateOrder: DateOrder;
}

/** A calendar date found at the beginning of a text. */
interface FoundDate {
  year: number;
  month: number;
  day: number;
  /** What follows the date: a time of day, or nothing. */
  rest: string;
}

/** The form in which programs write nearly all times. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(19\d\d|20\d\d)(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?=\D|$)|(?=$|\s))/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i;
const YEAR_LAST = /^([a-z]{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)(?: ([+-]\d{4}|[a-z]{2,4}))? (\d{4})$/i;
const TIME_OF_DAY =
  /^(?:T|,?\s+(?:at\s+)?)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:\s*([ap])\.?m\.?)?(?:\s*(z|[a-z]{2,5}|(?:utc|gmt)?[+-]\d\d(?::?\d\d)?))?(?:\s*\([^)]*\))?$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** Names of zones that mail and logs use, in hours (RFC 5322, 4.3, and the common European ones). */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
};

/**
 * Reads a time as people and programs write it: ISO 8601, mail dates, `22.02.2015 12:03`, `2/22/2015 3:15 PM`,
 * `Feb 22, 2015`, or seconds, milliseconds, microseconds or nanoseconds since 1970.
 *
 * @returns milliseconds since 1970 in UTC, or the reason why it is no time
 */
export function parseTime(value: string | number, rules: TimeRules): number | string {
  const text = String(value).trim();
  const instant = INSTANT.test(text) ? parseInstant(text) : null;
  if (instant !== null) return instant;
  const epoch = parseEpoch(text);
  if (epoch !== null) return epoch;
  const date = findDate(text.replace(WEEKDAY, ''), rules.dateOrder);
  if (!date) return `"${shown(text)}" is not a date; write it like 2015-02-22T12:03:11Z`;
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(date.year, date.month)) {
    return `there is no date "${shown(text)}"${orderNote(text, rules.dateOrder)}`;
  }
  return addTimeOfDay(Date.UTC(date.year, date.month - 1, date.day), date.rest, text, rules.zone);
}

/** In a tenth of the time that the other forms take. @returns null for what does not exist */
function parseInstant(text: string): number | null {
  const time = Date.parse(text);
  // The engine moves the 30th of February into March, and 24 o'clock to the next day: then the day is another.
  return new Date(time).getUTCDate() === Number(text.slice(8, 10)) ? time : null;
}

function parseEpoch(text: string): number | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}(?:\.\d+)?$|^\d{15,16}$|^\d{19}$/.test(text)) return null;
  const whole = text.indexOf('.') === -1 ? text.length : text.indexOf('.');
  if (whole <= 10) return Math.round(Number(text) * 1000);
  if (whole <= 13) return Math.floor(Number(text));
  return Math.floor(Number(text) / (whole <= 16 ? 1000 : 1_000_000));
}

function findDate(text: string, order: DateOrder): FoundDate | null {
  let found = YEAR_FIRST.exec(text);
  if (found) return dated(found[1], found[3], found[4], text.slice(found[0].length));
  found = NUMBERS.exec(text);
  if (found) {
    const dayFirst = found[2] === '.' || order === 'dmy';
    const [day, month] = dayFirst ? [found[1], found[3]] : [found[3], found[1]];
    return dated(fullYear(found[4]), month, day, text.slice(found[0].length));
  }
  found = COMPACT.exec(text);
  if (found) {
    const time = found[4] === undefined ? '' : `T${found[4]}:${found[5]}:${found[6] ?? '00'}`;
    return dated(found[1], found[2], found[3], time + text.slice(found[0].length));
  }
  return findNamedMonth(text);
}

function findNamedMonth(text: string): FoundDate | null {
  let found = YEAR_LAST.exec(text);
  if (found) return dated(found[5], monthNumber(found[1]), found[2], ` ${found[3]}${found[4] ? ` ${found[4]}` : ''}`);
  found = DAY_MONTH.exec(text);
  if (found) return named(fullYear(found[3]), found[2], found[1], text.slice(found[0].length));
  found = MONTH_DAY.exec(text);
  if (found) return named(found[3], found[1], found[2], text.slice(found[0].length));
  return null;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined, rest: string) {
  const number = monthNumber(month);
  return number === null ? null : dated(year, number, day, rest);
}

function monthNumber(name: string | undefined): number | null {
  if (!name || !MONTH_NAMES.test(name)) return null;
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dated(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | undefined,
  rest: string,
): FoundDate {
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

/** Two digits mean 1970 to 2069, as POSIX nearly has it (XBD, strptime %y). */
function fullYear(digits: string | undefined): string {
  if (digits?.length !== 2) return digits ?? '';
  return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function addTimeOfDay(midnight: number, rest: string, text: string, zone: Zone): number | string {
  if (rest.trim() === '') return zone.toUtc(midnight);
  const found = TIME_OF_DAY.exec(rest);
  const minute = Number(found?.[2] ?? 0);
  const second = Number(found?.[3] ?? 0);
  const hour = hourOfDay(Number(found?.[1]), found?.[5]);
  // An hour alone is a time of day only with "am" or "pm".
  if (!found || (found[2] === undefined && found[5] === undefined)) {
    return `"${shown(text)}" is not a time; write it like 2015-02-22T12:03:11Z`;
  }
  if (hour === null || minute > 59 || second > 60) return `there is no time "${shown(text)}"`;
  // A leap second has no place of its own in Unix time: it is counted as the second before.
  const millis = Math.floor(Number(`0.${found[4] ?? '0'}`) * 1000 + 1e-6);
  const wall = midnight + (hour * 3600 + minute * 60 + Math.min(second, 59)) * 1000 + millis;
  if (found[6] === undefined) return zone.toUtc(wall);
  const offset = offsetMinutes(found[6].toLowerCase());
  return offset === null ? `"${shown(text)}" names an unknown time zone` : wall - offset * 60_000;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetMinutes(zone: string): number | null {
  const hours = ZONES[zone];
  if (hours !== undefined) return hours * 60;
  const found = /^(?:utc|gmt)?([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!found || Number(found[2]) > 15 || Number(found[3] ?? 0) > 59) return null;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function orderNote(text: string, order: DateOrder): string {
  const found = NUMBERS.exec(text);
  if (!found || found[2] === '.') return '';
  return ` (dates of this file are read ${order === 'dmy' ? 'day before month' : 'month before day'})`;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
