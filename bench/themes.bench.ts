import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Benchmark } from '../apps/server/src/commands/bench.ts';

const program = fileURLToPath(new URL('../packages/text/bench/themes.ts', import.meta.url));

type Line = Record<string, number | string>;

/** Grouping of texts by need on labelled sets, and how its time grows with the number of texts. */
export const benchmark: Benchmark = async ({ rows }) => {
  const words = rows === null ? [program] : [program, String(rows)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const sets = lines.flatMap(({ set, ...figures }) =>
    Object.entries(figures).map(([name, value]): [string, number | string] => [set ? `${set}.${name}` : name, value]),
  );
  const growth = lines.find((line) => typeof line.growth === 'number')?.growth;
  return {
    figures: Object.fromEntries(sets),
    yardstick: {},
    ratios: typeof growth === 'number' ? { 'themes.growth': growth } : {},
  };
};
