import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { copySeconds } from './copy.ts';
import { allRounded } from './figures.ts';
import { type BenchMessage, bodiesOf, makeMessages } from './messages.ts';
import { client, memoryOf, runCommand, type Served, type Workspace, withServer } from './served.ts';

const defaultRows = 100_000;
const connections = 2;

/**
 * Messages in batches of 1,000 through `POST /interactions` until durable, and until read, grouped and searchable; the
 * same by `parley import`. Beside raw COPY of the same rows into the same indexed table.
 */
export const benchmark: Benchmark = ({ rows, say }) =>
  withServer(async (served) => {
    const messages = makeMessages(rows ?? defaultRows);
    const count = messages.length;
    const workspace = await served.makeWorkspace('posted');
    await served.owner.query('checkpoint');
    say(`posting ${count} messages …`);
    const { durable, grouped, endOverStart } = await post(served, workspace, bodiesOf(messages));
    const peak = await memoryOf(served.server.pid, 'VmHWM');
    say('copying the same rows …');
    const copy = await copySeconds(served, workspace.workspaceId);
    say('importing the same messages from a file …');
    const imported = await importFile(served, messages);
    return {
      figures: {
        rows: count,
        ...allRounded({
          'durable rows/s': count / durable,
          'grouped rows/s': count / grouped,
          'lag of the last message, s': grouped - durable,
          'imported rows/s': count / imported,
          'server peak MB, posting': peak,
          'server peak MB, at the end': await memoryOf(served.server.pid, 'VmHWM'),
        }),
      },
      yardstick: allRounded({ 'COPY rows/s': count / copy }),
      ratios: allRounded({
        'ingest.durable_over_copy': copy / durable,
        'ingest.grouped_over_copy': copy / grouped,
        'ingest.end_over_start': endOverStart,
        'import.durable_over_copy': copy / imported,
      }),
    };
  });

type Posted = { durable: number; grouped: number; endOverStart: number };

/** Seconds from the first request to the last answer, and until nothing waits for the loop. */
async function post(served: Served, workspace: Workspace, bodies: readonly Buffer[]): Promise<Posted> {
  const program = client(served.server.url, workspace, connections);
  const answeredAt: number[] = [];
  const waiting = bodies.values();
  const begin = performance.now();
  const since = () => (performance.now() - begin) / 1000;
  async function work(): Promise<void> {
    for (const body of waiting) {
      await program.post('/interactions', body);
      answeredAt.push(since());
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  const durable = since();
  await untilGrouped(served, workspace);
  const grouped = since();
  program.close();
  return { durable, grouped, endOverStart: endOverStart(answeredAt) };
}

/** Rate of the last tenth of the batches over that of the first. */
function endOverStart(answeredAt: readonly number[]): number {
  const tenth = Math.max(1, Math.floor(answeredAt.length / 10));
  const first = answeredAt[tenth - 1] ?? Number.NaN;
  const last = (answeredAt.at(-1) ?? Number.NaN) - (answeredAt.at(-1 - tenth) ?? 0);
  return first / last;
}

async function untilGrouped({ owner }: Served, { workspaceId }: Workspace): Promise<void> {
  const question = 'select exists (select from conversations.pending where workspace_id = $1) as waiting';
  for (;;) {
    const { rows } = await owner.query<{ waiting: boolean }>(question, [workspaceId]);
    if (rows[0]?.waiting !== true) return;
    await pause(50);
  }
}

/** Seconds that `parley import` takes while the server works; the loop is left to finish. */
async function importFile(served: Served, messages: readonly BenchMessage[]): Promise<number> {
  const workspace = await served.makeWorkspace('imported');
  const file = join(served.folder, 'messages.jsonl');
  await writeFile(file, messages.map((message) => `${JSON.stringify(message)}\n`).join(''));
  const { seconds, imported } = await runCommand<{ seconds: number; imported: number }>([
    ...['import', file, '--workspace', workspace.slug, '--data', served.folder],
  ]);
  if (imported !== messages.length) throw new Error(`expected ${messages.length} imported rows, got ${imported}`);
  await untilGrouped(served, workspace);
  return seconds;
}
