import { timed } from './figures.ts';
import type { Statement } from './statements.ts';

type Work = () => Promise<unknown>;

type Connection = { query(statement: Statement): Promise<unknown> };

/** Runs statements bare, one after the other. */
export async function runBare(connection: Connection, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await connection.query(statement);
}

/**
 * Times several pieces of work in turns, so that whatever else the machine does falls on all of them alike.
 *
 * @returns milliseconds of each run, by name
 */
export async function inTurns<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, Work>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await works[name]();
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) samples[name].push(1000 * (await timed(works[name])));
  }
  return samples;
}

/** Runs a second that `clients` at the same time get done within some seconds. */
export async function ratePerSecond(work: Work, clients: number, seconds: number): Promise<number> {
  let done = 0;
  const begin = performance.now();
  const since = () => (performance.now() - begin) / 1000;
  async function repeat(): Promise<void> {
    while (since() < seconds) {
      await work();
      done += 1;
    }
  }
  await Promise.all(Array.from({ length: clients }, repeat));
  return done / since();
}
