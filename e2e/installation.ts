import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../script/process.ts';

/** A running Parley with a data folder of its own. */
export interface Installation {
  /** Without a slash at the end. */
  readonly url: string;
  /** Its data folder; outgoing mail lies in `mail` below it. */
  readonly data: string;
}

/** Starts `parley serve` as a process, as it runs in earnest. @returns it, and the way to stop and forget it */
export async function startInstallation(): Promise<{ installation: Installation; stop: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
  const server = spawn(process.execPath, ['apps/server/src/cli.ts', 'serve', '--json', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PARLEY_LOG_LEVEL: 'error' },
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { installation: { url: await addressOf(server, ended), data }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server writes as its first line once it listens. */
async function addressOf(server: ChildProcess, ended: Promise<unknown>): Promise<string> {
  if (!server.stdout) throw new Error('expected the output of the server, got none');
  const lines = createInterface(server.stdout);
  const failed = ended.then(() =>
    Promise.reject(new Error('the server ended before it listened; its reason is above')),
  );
  const [line] = (await Promise.race([once(lines, 'line'), failed])) as [string];
  return (JSON.parse(line) as { url: string }).url;
}
