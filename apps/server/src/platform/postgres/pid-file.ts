import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './errors.ts';
import { run } from './run.ts';

/** What a postmaster says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Whether a process with this id exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Finds the postmaster of a data directory by its pid file. A file left by one that was killed is removed, also
 * when its process id belongs to another program by now: PostgreSQL itself would then refuse to start.
 *
 * @returns undefined when none is running
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  // Lines: pid, data directory, start time, port, socket folder, address, shared memory key, status.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!(pid > 0)) return undefined;
  if (await isPostmaster(pid)) return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
  const unchanged = (await readFile(file, 'utf8').catch(() => '')) === text;
  if (unchanged) await rm(file, { force: true });
  return undefined;
}

/** Whether the process exists and is a PostgreSQL server's first process. */
export async function isPostmaster(pid: number): Promise<boolean> {
  if (!isRunning(pid)) return false;
  const command = await commandLine(pid);
  // Server processes other than the postmaster call themselves "postgres: what they do". A finished process
  // that nobody has waited for has no command line.
  return command.includes('postgres') && !command.startsWith('postgres: ');
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output.trim();
}
