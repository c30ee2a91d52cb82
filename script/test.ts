/**
 * `./parley test [PART…]`: every check of the project, or the parts that are named.
 *
 * A part that fails does not stop the others. The last line is the sum: `N passed, N failed`, where each check counts
 * as one and each test as one; the exit code is 1 when anything failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { root, run, say, tool } from './process.ts';
import { type Counts, countReport } from './vitest-counts.ts';

const reports = join(root, '.parley', 'reports');

const typeProjects = ['packages/text', 'apps/server', 'apps/workspace', '.'];

const parts: Record<string, () => Promise<Counts>> = {
  format: () => check(tool('biome'), ['ci', '.']),
  types: () => sum(typeProjects.map((project) => () => check(tool('tsc'), ['--noEmit', '-p', project]))),
  imports: () => check(process.execPath, ['script/check-imports.ts']),
  unused: () => check(tool('knip'), ['--no-progress']),
  tests: () => vitest('tests', []),
  e2e: async () => {
    const browser = await ensureChromium();
    if ((await run(process.execPath, ['script/build.ts'])) !== 0) throw new Error('there is no web app to test');
    return vitest('e2e', ['--config', 'e2e/vitest.config.ts'], { PARLEY_CHROMIUM: browser });
  },
};

async function check(command: string, args: string[]): Promise<Counts> {
  const failed = (await run(command, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

async function vitest(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  mkdirSync(reports, { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run(tool('vitest'), ['run', ...args, ...reporters], { env: { ...process.env, ...env } });
  return countReport(report, exitCode);
}

async function sum(counts: (() => Promise<Counts>)[]): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) {
    const { passed, failed, skipped } = await count();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** Runs one part, and counts a part that could not even start as one failure. */
async function runPart(name: string): Promise<Counts> {
  const part = parts[name];
  if (!part) throw new Error(`unknown part ${name}`);
  say(`\n── ${name}`);
  const startedAt = performance.now();
  const counts = await part().catch((error: unknown): Counts => {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`── ${name}: ${describe(counts)} in ${seconds} s`);
  return counts;
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0 || asked.includes('--help')) {
  say(`usage: ./parley test [PART…]\nparts: ${Object.keys(parts).join(', ')}`);
  process.exit(asked.includes('--help') ? 0 : 2);
}
const total = await sum((asked.length > 0 ? asked : Object.keys(parts)).map((name) => () => runPart(name)));
process.stdout.write(`\n${describe(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
