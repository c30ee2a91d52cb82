import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { allRounded, percentile } from './figures.ts';
import { memoryOf, startServer, withFolder } from './served.ts';

const runs = 5;
const idleMs = 5000;

/** The most that is wanted of a start on an existing database, and of a server that nobody asks anything. */
const wanted = { seconds: 5, megabytes: 300 };

/** Warm starts of the server on its embedded database until it is ready, and what it holds when idle. */
export const benchmark: Benchmark = ({ say }) =>
  withFolder(async (folder) => {
    say('making the database …');
    await (await startServer(folder)).stop();
    const seconds: number[] = [];
    const idle: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      say(`start ${run + 1} of ${runs} …`);
      const begin = performance.now();
      const server = await startServer(folder);
      seconds.push((performance.now() - begin) / 1000);
      await pause(idleMs);
      idle.push(await memoryOf(server.pid, 'VmRSS'));
      await server.stop();
    }
    const figures = { seconds: percentile(seconds, 0.5), megabytes: percentile(idle, 0.5) };
    return {
      figures: allRounded({ 'warm start, s': figures.seconds, 'idle, MB': figures.megabytes }),
      yardstick: { 'warm start at most, s': wanted.seconds, 'idle at most, MB': wanted.megabytes },
      ratios: allRounded({
        'start.seconds_over_wanted': figures.seconds / wanted.seconds,
        'start.idle_over_wanted': figures.megabytes / wanted.megabytes,
      }),
    };
  });
