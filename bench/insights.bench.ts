import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { allRounded } from './figures.ts';
import { makeMessages } from './messages.ts';
import { runCommand, withFolder } from './served.ts';

const defaultRows = 100_000;
const times = 10;

/** `parley insights` of a file, and of a tenth of it: the time should grow no faster than the file. */
export const benchmark: Benchmark = ({ rows, say }) =>
  withFolder(async (folder) => {
    const count = rows ?? defaultRows;
    const messages = makeMessages(count, 'm', count);
    async function secondsFor(size: number): Promise<number> {
      say(`insights of ${size} messages …`);
      const file = join(folder, `${size}.jsonl`);
      // Every tenth one, so that both files span the same two months.
      const chosen = messages.filter((_, index) => index % Math.round(count / size) === 0);
      await writeFile(file, chosen.map((message) => `${JSON.stringify(message)}\n`).join(''));
      return (await runCommand<{ seconds: number }>(['insights', file])).seconds;
    }
    const small = await secondsFor(count / times);
    const large = await secondsFor(count);
    return {
      figures: { rows: count, ...allRounded({ 'messages/s': count / large, seconds: large }) },
      yardstick: allRounded({ 'messages/s, a tenth': count / times / small, 'seconds, a tenth': small }),
      ratios: allRounded({ 'insights.growth': large / (times * small) }),
    };
  });
