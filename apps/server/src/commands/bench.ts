import { readdir } from 'node:fs/promises';
import { type Command, exit, WrongUseError } from './command.ts';

/** What a benchmark of `bench/` gives: ours, the yardstick measured beside it in the same run, and ours over it. */
export type BenchResult = {
  figures: Record<string, number | string>;
  yardstick: Record<string, number | string>;
  ratios: Record<string, number>;
};
export type Benchmark = (options: { rows: number | null; say: (line: string) => void }) => Promise<BenchResult>;

const folder = new URL('../../../../bench/', import.meta.url);

export const bench: Command = {
  name: 'bench',
  usage: 'NAME [--rows N]',
  summary: 'Runs a benchmark beside its yardstick',
  details: [
    'NAME                 a file of bench/, such as ingest; without a name they are listed',
    '--rows N             size of the data',
  ],
  options: { rows: { type: 'string' } },
  async run({ args, values, output }) {
    const names = (await readdir(folder)).flatMap((file) => /^([a-z]+)\.bench\.ts$/.exec(file)?.[1] ?? []);
    const name = args[0];
    if (!name || !names.includes(name))
      throw new WrongUseError(`name one of the benchmarks: ${names.sort().join(', ')}`);
    const { benchmark } = (await import(new URL(`${name}.bench.ts`, folder).href)) as { benchmark: Benchmark };
    const result = await benchmark({ rows: rowsOf(values.rows), say: output.say });
    output.result({ name, ...result }, () => tableOf(result));
    return exit.done;
  },
};

function rowsOf(value: unknown): number | null {
  if (value === undefined) return null;
  const rows = Number(value);
  if (!Number.isInteger(rows) || rows < 1)
    throw new WrongUseError(`--rows should be a whole number, got ${String(value)}`);
  return rows;
}

function tableOf({ figures, yardstick, ratios }: BenchResult): string {
  const lines = (title: string, values: Record<string, number | string>) =>
    [title, ...Object.entries(values).map(([key, value]) => `  ${key.padEnd(34)} ${value}`)].join('\n');
  return [lines('ours', figures), lines('yardstick', yardstick), lines('ours over yardstick', ratios)].join('\n');
}
