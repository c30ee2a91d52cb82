import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError, errorCode } from './errors.ts';
import { join, type Membership, passes } from './membership.ts';
import { findPostmaster } from './pid-file.ts';
import { choosePort } from './port.ts';
import { type Installation, spawnPostmaster, startError, startFailure } from './postmaster.ts';

const LOOK_AGAIN_MS = 25;
const RETRY_MS = 200;

/** A running server that this process is a member of. */
export type Running = { membership: Membership; pid: number; port: number; adopted: boolean };

/**
 * Joins the server of the data folder, and starts it first when none runs. Many processes may call this at
 * once: PostgreSQL lets one of them start, and the others find that one's server.
 *
 * @param port use this port and no other; undefined for the kept or a free one
 * @param timeoutMs how long a start may take, crash recovery included
 * @throws EmbeddedDatabaseError with the last lines of the server's log
 */
export async function startOrAdopt(
  installation: Installation,
  port: number | undefined,
  timeoutMs: number,
): Promise<Running> {
  const { home, password } = installation;
  const deadline = AbortSignal.timeout(timeoutMs);
  let child: ChildProcess | undefined;
  while (!deadline.aborted) {
    const found = await findPostmaster(home.cluster);
    if (found?.ready) {
      const membership = await tryToJoin(found.port, password, home.passwordFile);
      if (membership) return { membership, pid: found.pid, port: found.port, adopted: found.pid !== child?.pid };
    } else if (child && hasEnded(child)) {
      await assertPassing(installation, child, port);
      child = undefined;
      await pause(RETRY_MS);
    } else if (!child && !found) {
      child = await spawnPostmaster(installation, port ?? (await choosePort(home.portFile)));
    }
    await pause(LOOK_AGAIN_MS);
  }
  throw await startError(home, `PostgreSQL was not ready after ${timeoutMs / 1000} seconds`);
}

async function tryToJoin(port: number, password: string, passwordFile: string): Promise<Membership | undefined> {
  try {
    return await join(port, password);
  } catch (cause) {
    if (passes(cause)) return undefined;
    if (errorCode(cause) !== '28P01') throw cause;
    throw new EmbeddedDatabaseError(
      `the embedded database on port ${port} refuses the password in ${passwordFile}: restore that file from a backup`,
      { cause },
    );
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Accepts those ends of a starting server after which another try makes sense, and throws for all others. */
async function assertPassing({ home }: Installation, child: ChildProcess, port: number | undefined): Promise<void> {
  if (child.exitCode === 0 || child.signalCode !== null) return; // stopped by another process, or killed
  const failure = await startFailure(home, child.pid ?? 0);
  if (failure === 'broken') throw await startError(home, 'PostgreSQL does not start');
  if (failure === 'port-taken' && port !== undefined) {
    throw await startError(home, `PostgreSQL does not start, because another program took its port ${port}`);
  }
}
