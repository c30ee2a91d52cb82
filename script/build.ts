/**
 * Builds the team's web app into `apps/workspace/dist`, only when what it is made of has changed since the last build.
 * `./parley serve` runs this first, so a fresh clone and an updated one both show the app that belongs to their source.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, say, tool } from './process.ts';

const app = join(root, 'apps', 'workspace');
const stamp = join(app, 'dist', '.sources');

/** What the built app depends on; the server's files are imported as types only and leave no trace in it. */
const sources = [
  ...['src', 'public', 'index.html', 'package.json', 'vite.config.ts'].map((name) => join(app, name)),
  join(root, 'package-lock.json'),
];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A digest over the names and contents of all sources, which a checkout of another branch changes and `touch` does not. */
function digest(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder)) {
    if (/\.test\.tsx?$/.test(path)) continue;
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

if (existsSync(join(app, 'src'))) {
  const current = digest();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
    say('parley: building the web app (some seconds, only when it changed)');
    const code = await run(tool('vite'), ['build', '--logLevel', 'warn'], {
      cwd: app,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    if (code !== 0) {
      say('parley: the web app could not be built; the reason is above');
      process.exit(1);
    }
    writeFileSync(stamp, current);
  }
}
