import { describe, expect, test } from 'vitest';
import { seededRandom } from '../statistics/random.ts';
import { findBursts, prepareWatch } from './bursts.ts';
import { MONDAY, say } from './samples.fixture.ts';
import { DAY, type Dated, HOUR, measureTraffic } from './traffic.ts';

const random = seededRandom(42);
const LINES = ['city', 'cargo', 'kids'];

/** Messages at random moments of ten days, `perHour` on average. */
function stream(perHour: number, line: string, text = 'the bike was late'): Dated[] {
  return Array.from({ length: Math.round(perHour * 240) }, () => at(MONDAY + random() * 240 * HOUR, line, text));
}

function at(time: number, line: string, text = 'the bike was late'): Dated {
  return { ...say(text), at: Math.round(time), attributes: { line } };
}

const byTime = (messages: Dated[]) => messages.sort((a, b) => a.at - b.at);
const calm = LINES.flatMap((line) => stream(0.8, line));
const rushFrom = MONDAY + 150 * HOUR;
const rush = Array.from({ length: 40 }, (_, index) => at(rushFrom + index * (HOUR / 20), 'cargo'));

function search(themes: Dated[][]) {
  return findBursts(themes.map(byTime), prepareWatch(measureTraffic(themes.flat())));
}

describe('the search for bursts', () => {
  test('finds a rush in one segment, with when, where and how surprising', () => {
    const [bursts] = search([[...calm, ...rush]]);
    expect(bursts).toHaveLength(1);
    const burst = bursts![0]!;
    expect(burst.segment).toEqual({ attribute: 'line', value: 'cargo' });
    expect(burst.observed).toBeGreaterThanOrEqual(38);
    expect(burst.expected).toBeLessThan(6);
    expect(burst.p).toBeLessThan(1e-3);
    expect(Math.abs(burst.from - rushFrom)).toBeLessThan(2 * HOUR);
    expect(burst.to).toBeGreaterThan(rushFrom + HOUR);
  });

  test('raises the alarm within the hour, from what was known by then', () => {
    const burst = search([[...calm, ...rush]])[0]![0]!;
    expect(burst.alarmAt).toBeGreaterThan(rushFrom);
    expect(burst.alarmAt - rushFrom).toBeLessThan(HOUR);
    const soonAfter = [...calm, ...rush].filter((message) => message.at <= burst.alarmAt + HOUR / 6);
    expect(search([soonAfter])[0]).toHaveLength(1);
  });

  test('gives at most one false alarm a day in a quiet stream of twenty themes', () => {
    const themes = Array.from({ length: 20 }, () => LINES.flatMap((line) => stream(0.2, line)));
    expect(search(themes).flat().length).toBeLessThanOrEqual(10);
  });

  test('takes the daily rhythm for what it is', () => {
    const day = (hour: number) => (hour % 24 >= 8 && hour % 24 < 20 ? 6 : 0);
    const messages = Array.from({ length: 240 }, (_, hour) =>
      Array.from({ length: day(hour) }, (_, index) => at(MONDAY + (hour + index / 6) * HOUR, LINES[index % 3]!)),
    ).flat();
    expect(search([messages])[0]).toEqual([]);
  });

  test('takes a source that starts late for a new source, not for a burst', () => {
    const late = Array.from({ length: 300 }, (_, index) => at(MONDAY + 160 * HOUR + index * (HOUR / 4), 'new line'));
    const [bursts] = search([[...calm, ...late]]);
    expect(bursts!.filter(({ segment }) => segment?.value === 'new line' || segment === undefined)).toEqual([]);
  });

  test('finds a theme that was never heard of before', () => {
    const unheard = Array.from({ length: 15 }, (_, index) => at(rushFrom + index * (HOUR / 10), LINES[index % 3]!));
    expect(search([calm, unheard])[1]!.length).toBeGreaterThan(0);
  });

  test('without messages there is nothing to find', () => {
    expect(search([[]])).toEqual([[]]);
  });
});

describe('over two months', () => {
  const dice = seededRandom(7);
  const lively = (time: number) => new Date(time).getUTCHours() >= 6 && (new Date(time).getUTCDay() + 6) % 7 < 5;

  /** Messages by day of the two months, `perDay(day)` on average, few of them by night or at the weekend. */
  function months(perDay: (day: number) => number): Dated[] {
    return Array.from({ length: 60 * 24 }, (_, hour) => {
      const time = MONDAY + hour * HOUR;
      const mean = (perDay(hour / 24) / 24) * (lively(time) ? 1.6 : 0.4);
      return Array.from({ length: 8 }, () => dice()).flatMap((chance) =>
        chance < mean / 8 ? [at(time + dice() * HOUR, LINES[Math.floor(dice() * 3)]!)] : [],
      );
    }).flat();
  }

  const usual = Array.from({ length: 12 }, () => months(() => 3));

  test('finds the days on which a theme of one or two messages a day has a dozen', () => {
    const theme = months((day) => (day >= 21 && day < 24.5 ? 13 : 1.5));
    const [bursts] = search([theme, ...usual]);
    expect(bursts).toHaveLength(1);
    const burst = bursts![0]!;
    expect(burst.segment).toBeUndefined();
    expect(Math.abs(burst.from - (MONDAY + 21 * DAY))).toBeLessThan(DAY);
    expect(Math.abs(burst.to - (MONDAY + 24.5 * DAY))).toBeLessThan(DAY);
    expect(burst.alarmAt).toBeLessThan(MONDAY + 24.5 * DAY);
    expect(burst.observed).toBeGreaterThan(5 * burst.expected);
  });

  test('finds the slow rise of a theme that was hardly spoken of', () => {
    const theme = months((day) => (day < 39 ? 0.1 : day < 48 ? 8 * ((day - 39) / 9) : 8 * Math.exp((48 - day) / 5)));
    const [bursts] = search([theme, ...usual]);
    expect(bursts).toHaveLength(1);
    const burst = bursts![0]!;
    expect(burst.from).toBeGreaterThan(MONDAY + 38 * DAY);
    expect(burst.from).toBeLessThan(MONDAY + 44 * DAY);
    expect(burst.to).toBeGreaterThan(MONDAY + 50 * DAY);
    expect(burst.alarmAt).toBeLessThan(MONDAY + 46 * DAY);
  });

  test('finds a theme that begins in the second month', () => {
    const theme = months((day) => (day >= 35 && day < 38 ? 6 : 0));
    expect(search([theme, ...usual])[0]).toHaveLength(1);
  });

  test('takes weekends for what they are, and finds nothing in usual weeks', () => {
    expect(search(usual).flat()).toEqual([]);
  });
});
