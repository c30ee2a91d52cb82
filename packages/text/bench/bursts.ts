/**
 * Measures the search for bursts on made-up traffic, so that its cut-offs are chosen without looking at anybody's data.
 * Run from the project root: `node packages/text/bench/bursts.ts [workspaces] [choose]`; prints a line of JSON for each
 * setting. A false alarm is a burst told of a theme that has none planted at that time.
 */
import { type Burst, CUT_OFFS, type CutOffs, findBursts, prepareWatch } from '../src/insights/bursts.ts';
import { DAY, HOUR, measureTraffic } from '../src/insights/traffic.ts';
import { type Month, makeTraffic, type Planted, SHAPES } from './traffic.ts';

/** Settings compared when choosing: each differs from the chosen one in one cut-off. */
const CHANGES: readonly Partial<CutOffs>[] = [
  {},
  ...[0.003, 0.01, 0.05, 0.1].map((falseDiscoveries) => ({ falseDiscoveries })),
  ...[4, 6].map((least) => ({ least })),
  ...[0.0003, 0.001, 0.01].map((withinFlare) => ({ withinFlare })),
  ...[3, 5].map((leastWithinFlare) => ({ leastWithinFlare })),
];

type Score = { planted: number; found: number; delays: number[] };

function measure(months: readonly Month[], change: Partial<CutOffs>): Record<string, number> {
  const scores = new Map<string, Score>();
  let falseAlarms = 0;
  let days = 0;
  for (const { themes, planted } of months) {
    const traffic = measureTraffic(themes.flat());
    const bursts = findBursts(themes, prepareWatch(traffic, { ...CUT_OFFS, ...change }));
    days += (traffic.to - traffic.from) / DAY;
    for (const one of planted.filter(({ seen }) => seen)) note(scores, one, bursts[one.theme]!);
    for (const [theme, found] of bursts.entries()) {
      const own = planted.filter((one) => one.theme === theme);
      falseAlarms += found.filter((burst) => !own.some((one) => overlaps(burst, one))).length;
    }
  }
  const recall = [...scores].map(([kind, { planted, found }]) => [`recall ${kind}`, found / planted] as const);
  const delay = [...scores].map(([kind, { delays }]) => [`hours ${kind}`, middle(delays)] as const);
  return { falseAlarmsADay: falseAlarms / days, ...Object.fromEntries(recall), ...Object.fromEntries(delay) };
}

function note(scores: Map<string, Score>, one: Planted, bursts: readonly Burst[]): void {
  const score = scores.get(one.kind) ?? { planted: 0, found: 0, delays: [] };
  const hits = bursts.filter((burst) => overlaps(burst, one));
  score.planted += 1;
  if (hits.length > 0) {
    score.found += 1;
    score.delays.push((Math.min(...hits.map(({ alarmAt }) => alarmAt)) - one.from) / HOUR);
  }
  scores.set(one.kind, score);
}

function overlaps(burst: Burst, { from, to }: Planted): boolean {
  return burst.from <= to && burst.to >= from;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const count = Number(process.argv[2] ?? 20);
for (const [shape, size] of Object.entries(SHAPES)) {
  const months = Array.from({ length: count }, (_, seed) => makeTraffic(seed + 1, size));
  for (const change of process.argv[3] === 'choose' ? CHANGES : CHANGES.slice(0, 1)) {
    const figures = Object.entries(measure(months, change)).map(([name, value]) => [
      name,
      Math.round(value * 1e3) / 1e3,
    ]);
    process.stdout.write(`${JSON.stringify({ shape, ...change, ...Object.fromEntries(figures) })}\n`);
  }
}
