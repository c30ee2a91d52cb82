import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { benchRead } from '../packages/text/bench/read.ts';

/** Reading of single texts on the development sets, beside trivial answers. */
export const benchmark: Benchmark = async ({ rows }) => {
  const { figures, yardstick, ratios } = benchRead(rows ?? undefined);
  return { figures, yardstick, ratios };
};
