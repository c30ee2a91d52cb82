/** Narrow no-break space, before a per cent sign. */
export const THIN_SPACE = '\u202f';

/** No-break space, between a number and a unit that is a word: the narrow one would glue `38 min` together. */
export const UNIT_SPACE = '\u00a0';

const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
const cardinal = new Intl.PluralRules(LOCALE);

/** A whole number with separators and a true minus: `1,284`, `−22`. */
export function formatCount(count: number): string {
  return withTrueMinus(whole.format(count));
}

/** A large number in few characters, for places where the exact one is a press away: `14.6k`. */
export function formatShort(count: number): string {
  return withTrueMinus(short.format(count));
}

/** @param share from 0 to 1; the result is in per cent, one decimal under 10 per cent: `71 %`, `1.9 %`. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const text = percent.toFixed(Math.abs(percent) < 10 ? 1 : 0).replace(/\.0$/, '');
  return `${withTrueMinus(text)}${THIN_SPACE}%`;
}

/** A change as a signed share of what was: `+140 %`, `−9 %`, `0 %`. */
export function formatChange(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0) return `0${THIN_SPACE}%`;
  return `${percent > 0 ? '+' : '−'}${whole.format(Math.abs(percent))}${THIN_SPACE}%`;
}

/** @param bytes whole number, 0 or more; the result uses decimal units: `4.1 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)}${UNIT_SPACE}${units[unit]}`;
}

/** The noun alone, in the form that goes with the count: `person`, `people`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return cardinal.select(count) === 'one' ? one : many;
}

/** The count with its noun: `1 person`, `1,284 people`. */
export function counted(count: number, one: string, many?: string): string {
  return `${formatCount(count)} ${plural(count, one, many)}`;
}

/** Words in a row: `Email`, `Email and Bluesky`, `Email, Bluesky and Feed`. */
export function inWords(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(words);
}

function withTrueMinus(text: string): string {
  return text.replace('-', '−');
}
