import { DAY, type Dated, HOUR } from '../src/insights/traffic.ts';
import { readText } from '../src/reading/read.ts';
import { seededRandom } from '../src/statistics/random.ts';

/**
 * A burst put into made-up traffic; `kind` says how strong and how long it is, `seen` whether it is expected to hold
 * messages enough to be told from chance.
 */
export type Planted = { theme: number; kind: string; from: number; to: number; seen: boolean };

/** Made-up messages of one workspace, theme by theme, with what was planted. */
export type Month = { themes: Dated[][]; planted: Planted[] };

type Random = () => number;
type Plan = Planted & { factor: number; line: string | null };

/** How much is said: for how long, in how many themes and product lines, and messages a day of the themes. */
export type Shape = { days: number; themes: number; lines: number; least: number; most: number };

/** The board of a firm, and a busy file of a few days. */
export const SHAPES: Readonly<Record<'months' | 'file', Shape>> = {
  months: { days: 60, themes: 20, lines: 3, least: 0.3, most: 12 },
  file: { days: 10, themes: 40, lines: 6, least: 2, most: 80 },
};

const START = Date.UTC(2026, 2, 2);
const HOURS = [2, 1, 1, 1, 1, 2, 4, 8, 10, 9, 8, 8, 9, 8, 7, 7, 8, 9, 9, 10, 11, 10, 7, 4];
const WEEKDAYS = [1.2, 1.15, 1.1, 1, 1, 0.7, 0.65];
/** Days and hours differ by more than chance: variance of what multiplies a day for all themes, for one, and an hour. */
const UNREST = { all: 0.03, theme: 0.08, hour: 0.1 };
const LENGTHS = { rush: 8 * HOUR, days: 3 * DAY, weeks: 10 * DAY };
const FACTORS = [3, 6, 12];
/** A burst of fewer messages than this cannot be told from chance by anybody. */
const LEAST_SEEN = 8;
/** Trouble of a whole product line: all its themes at once, hardly any of them much. */
const UNREST_OF_LINE = { kind: 'line', length: 8 * HOUR, factor: 8, least: 4 };
const NEW_SERIES = { kind: 'new', most: 40 };

const readings = { angry: readText({ text: 'This is terrible.' }), calm: readText({ text: 'Here is a bicycle.' }) };

/**
 * Makes traffic with the rhythm of hours and weekdays, and more scatter than chance. Of three seeds, one has no bursts;
 * the others have up to six in different themes, half of them in one product line, trouble of a whole line, and a theme
 * that nobody spoke of before.
 */
export function makeTraffic(seed: number, shape: Shape): Month {
  const random = seededRandom(seed);
  const rates = Array.from({ length: shape.themes }, () => shape.least * (shape.most / shape.least) ** random());
  const plans = seed % 3 === 0 ? [] : [...plan(random, rates, shape), ...troubleOfLine(random, rates, shape)];
  const moods = Array.from({ length: shape.days }, () => multiplier(random, UNREST.all));
  const lines = linesOf(shape);
  const themes = rates.map((rate, theme) => {
    const own = plans.filter((one) => one.theme === theme);
    return lines.flatMap((line) => seriesOf(random, rate / lines.length, line, moods, own)).sort((a, b) => a.at - b.at);
  });
  if (plans.length > 0) themes.push(newSeries(random, plans, themes.length, shape));
  return { themes, planted: plans };
}

const linesOf = ({ lines }: Shape) => Array.from({ length: lines }, (_, index) => `line ${index}`);
const oneOf = (random: Random, values: readonly string[]) => values[Math.floor(random() * values.length)]!;

/** A moment after the first quarter, when what is usual is known, that leaves room for what happens. */
function moment(random: Random, { days }: Shape, length: number): number {
  const first = Math.ceil(days / 4);
  return START + (first + Math.floor(random() * (days - first - length / DAY))) * DAY + (8 + random() * 6) * HOUR;
}

function plan(random: Random, rates: readonly number[], shape: Shape): Plan[] {
  const lengths = Object.entries(LENGTHS).filter(([, length]) => length < (shape.days * DAY) / 4);
  return [...rates.keys()]
    .sort((a, b) => ((a * 7) % shape.themes) - ((b * 7) % shape.themes))
    .flatMap((theme, index): Plan[] => {
      const [name, length] = lengths[index % lengths.length]!;
      const factor = FACTORS[Math.floor(random() * FACTORS.length)]!;
      const line = random() < 0.5 ? oneOf(random, linesOf(shape)) : null;
      const rate = (rates[theme]! / DAY) * (line === null ? 1 : 1 / shape.lines);
      if (rate * length * factor < LEAST_SEEN) return [];
      const from = moment(random, shape, length);
      return [{ theme, kind: `${name} x${factor}`, from, to: from + length, factor, line, seen: true }];
    })
    .slice(0, 6);
}

function troubleOfLine(random: Random, rates: readonly number[], shape: Shape): Plan[] {
  const { kind, length, factor, least } = UNREST_OF_LINE;
  const line = oneOf(random, linesOf(shape));
  const from = moment(random, shape, length);
  return rates.map((rate, theme) => {
    const seen = ((rate / shape.lines) * factor * length) / DAY >= least;
    return { theme, kind, from, to: from + length, factor, line, seen };
  });
}

/** Messages of one theme in one line, hour by hour. */
function seriesOf(random: Random, rate: number, line: string, moods: readonly number[], plans: readonly Plan[]) {
  return moods.flatMap((mood, day) => {
    const own = mood * multiplier(random, UNREST.theme);
    return HOURS.flatMap((hourly, hour) => {
      const at = START + day * DAY + hour * HOUR;
      const burst = plans.find((one) => at >= one.from && at < one.to && (one.line ?? line) === line);
      const usual = ((rate * WEEKDAYS[day % 7]! * hourly) / sum(HOURS)) * own * multiplier(random, UNREST.hour);
      const count = poisson(random, usual * (burst?.factor ?? 1));
      return Array.from({ length: count }, () => message(random, at + random() * HOUR, line));
    });
  });
}

/** A theme that nobody spoke of before, for two days. */
function newSeries(random: Random, plans: Plan[], theme: number, shape: Shape): Dated[] {
  const from = moment(random, shape, 2 * DAY);
  const to = from + 2 * DAY;
  plans.push({ theme, kind: NEW_SERIES.kind, from, to, factor: Number.POSITIVE_INFINITY, line: null, seen: true });
  const count = LEAST_SEEN + Math.floor(random() * (NEW_SERIES.most - LEAST_SEEN));
  return Array.from({ length: count }, () =>
    message(random, from + random() * (to - from), oneOf(random, linesOf(shape))),
  ).sort((a, b) => a.at - b.at);
}

let made = 0;

function message(random: Random, at: number, line: string): Dated {
  made += 1;
  const reading = random() < 0.4 ? readings.angry : readings.calm;
  return { id: `m${made}`, text: '', at: Math.floor(at), author: `p${made}`, reading, attributes: { line } };
}

/** A random factor around 1 with this variance (log-normal). */
function multiplier(random: Random, variance: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const spread = Math.log1p(variance);
  return Math.exp(Math.sqrt(spread) * normal - spread / 2);
}

/** A Poisson count by products of uniform numbers (Knuth); the means here are small. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
