/**
 * `./parley dev`: the server restarting on every change, and vite serving the web app with hot reload beside it.
 * Vite passes `/api` and what else belongs to the server on to it, so the browser sees one address. Ctrl-C ends both.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, say, tool } from './process.ts';

const serverPort = process.env.PORT ?? '3000';
const serverArguments = ['serve', '--port', serverPort, ...process.argv.slice(2)];

const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'apps/server/src/cli.ts', ...serverArguments],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const app = spawn(tool('vite'), [], {
  cwd: join(root, 'apps', 'workspace'),
  stdio: 'inherit',
  env: { ...process.env, PARLEY_DEV_SERVER: `http://127.0.0.1:${serverPort}` },
});

let ending = false;

/** Ends both when one ends or a signal comes, and waits for the server, which finishes what it has in hand. */
function end(): void {
  if (ending) return;
  ending = true;
  for (const child of [server, app]) if (child.exitCode === null) child.kill('SIGTERM');
}

process.on('SIGINT', end);
process.on('SIGTERM', end);
for (const [name, child] of [
  ['the server', server],
  ['vite', app],
] as const) {
  child.once('exit', (code) => {
    if (!ending) say(`${name} ended with code ${code}; stopping`);
    process.exitCode ||= ending ? 0 : (code ?? 1);
    end();
  });
}
