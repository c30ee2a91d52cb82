import { parseTime } from './time.ts';
import type { DateOrder } from './types.ts';
import { zoneOf } from './zone.ts';

const NUMBERS = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/;
const DAY = 86_400_000;

/**
 * Decides from a sample how dates such as 03/04/2015 are meant: by a number above 12, else by future dates, else by the
 * shorter stretch of time that the sample would cover, else by the habit of the place.
 */
export function decideDateOrder(
  values: readonly string[],
  timeZone: string,
  now: Date,
): { order: DateOrder; reason: string | null } {
  const numeric = values.map((value) => value.trim()).filter((value) => NUMBERS.test(value));
  if (numeric.length === 0) return { order: 'dmy', reason: null };
  const dayFirst = numeric.filter((value) => Number(NUMBERS.exec(value)?.[1]) > 12);
  const monthFirst = numeric.filter((value) => Number(NUMBERS.exec(value)?.[2]) > 12);
  if (dayFirst.length !== monthFirst.length) {
    const [order, proof] =
      dayFirst.length > monthFirst.length ? (['dmy', dayFirst] as const) : (['mdy', monthFirst] as const);
    return { order, reason: `${words(order)}, as "${proof[0]}" shows` };
  }
  return byStretch(numeric, now) ?? byHabit(numeric, timeZone);
}

function byStretch(values: string[], now: Date): { order: DateOrder; reason: string } | null {
  const [dmy, mdy] = [stretch(values, 'dmy'), stretch(values, 'mdy')];
  if (dmy.last > now.getTime() + DAY && mdy.last <= now.getTime() + DAY) {
    return { order: 'mdy', reason: `${words('mdy')}, as the other way some would lie in the future` };
  }
  if (mdy.last > now.getTime() + DAY && dmy.last <= now.getTime() + DAY) {
    return { order: 'dmy', reason: `${words('dmy')}, as the other way some would lie in the future` };
  }
  if (dmy.days === mdy.days) return null;
  const order = dmy.days < mdy.days ? 'dmy' : 'mdy';
  return { order, reason: `${words(order)}, as the dates then lie closest together; check this` };
}

function byHabit(values: string[], timeZone: string): { order: DateOrder; reason: string } {
  const american = timeZone.startsWith('America/') || values.some((value) => /[ap]m$/i.test(value));
  const order = american ? 'mdy' : 'dmy';
  return { order, reason: `${words(order)}, which nothing in the sample decides; check this` };
}

function stretch(values: string[], dateOrder: DateOrder): { days: number; last: number } {
  const times = values.flatMap((value) => {
    const time = parseTime(value, { zone: zoneOf('UTC'), dateOrder });
    return typeof time === 'number' ? [time] : [];
  });
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  return { days: Math.round((last - first) / DAY), last };
}

function words(order: DateOrder): string {
  return order === 'dmy' ? 'day before month' : 'month before day';
}
