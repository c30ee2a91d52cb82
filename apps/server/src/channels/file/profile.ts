import { parseTime } from './time.ts';
import { zoneOf } from './zone.ts';

/** What the values of one column look like; shares are of the values that are not blank, from 0 to 1. */
export interface ColumnProfile {
  name: string;
  /** Values that are not blank. */
  filled: number;
  /** Different values over filled ones; 1 means that each is its own. */
  distinctShare: number;
  meanLength: number;
  meanWords: number;
  dateShare: number;
  timeOfDayShare: number;
  numberShare: number;
  wholeNumberShare: number;
  emailShare: number;
  urlShare: number;
  languageShare: number;
  booleanShare: number;
  largest: number;
  smallest: number;
  values: string[];
}

/** A row of the sample: the value of each column as text, blank where there is none. */
export type SampleRow = readonly string[];

const EMAIL = /^[^\s@<>"[\]]+@[^\s@<>"[\]]+\.[^\s@<>"[\]]+$/;
const URL_VALUE = /^https?:\/\/\S+$/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const DATE_SHAPE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?!\d))(?:$|[T ,])/;
const TIME_OF_DAY = /^\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?$/i;

/** Looks at the values of each column of a sample. */
export function profileColumns(columns: readonly string[], rows: readonly SampleRow[]): ColumnProfile[] {
  return columns.map((name, index) =>
    profile(
      name,
      rows.map((row) => row[index] ?? '').filter((value) => value.trim() !== ''),
    ),
  );
}

function profile(name: string, values: string[]): ColumnProfile {
  const share = (test: (value: string) => boolean) => values.filter(test).length / Math.max(1, values.length);
  const mean = (measure: (value: string) => number) =>
    values.reduce((sum, value) => sum + measure(value), 0) / Math.max(1, values.length);
  const numbers = values.filter((value) => NUMBER.test(value)).map((value) => Number(value.replace(',', '.')));
  return {
    name,
    filled: values.length,
    distinctShare: new Set(values).size / Math.max(1, values.length),
    meanLength: mean((value) => value.length),
    meanWords: mean((value) => value.trim().split(/\s+/).length),
    dateShare: share(looksLikeDate),
    timeOfDayShare: share((value) => TIME_OF_DAY.test(value.trim())),
    numberShare: numbers.length / Math.max(1, values.length),
    wholeNumberShare: share((value) => /^\d+$/.test(value)),
    emailShare: share((value) => EMAIL.test(value.trim())),
    urlShare: share((value) => URL_VALUE.test(value.trim())),
    languageShare: share((value) => LANGUAGE.test(value)),
    booleanShare: share((value) => /^(?:true|false|in|out|inbound|outbound|incoming|outgoing)$/i.test(value)),
    largest: numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    smallest: numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    values,
  };
}

const ANY_ZONE = zoneOf('UTC');

/** True for what is written like a date, also when no such date exists. */
export function looksLikeDate(value: string): boolean {
  const text = value.trim();
  if (text.length > 60) return false;
  if (DATE_SHAPE.test(text)) return true;
  return ['dmy', 'mdy'].some((order) => {
    return typeof parseTime(text, { zone: ANY_ZONE, dateOrder: order === 'dmy' ? 'dmy' : 'mdy' }) === 'number';
  });
}

/** The kind of signs that ids of one column share: digits alone, hexadecimal digits, or anything; with their length. */
export function idShape(profile: ColumnProfile): { kind: 'digits' | 'hex' | 'other'; meanLength: number } {
  const every = (pattern: RegExp) => profile.values.every((value) => pattern.test(value));
  const kind = every(/^\d+$/) ? 'digits' : every(/^[\da-f]+$/i) ? 'hex' : 'other';
  return { kind, meanLength: profile.meanLength };
}
