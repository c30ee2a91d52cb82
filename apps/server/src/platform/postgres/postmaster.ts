import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError, errorMessage, explain, OWN_SERVER_HINT } from './errors.ts';
import type { Home } from './home.ts';
import { type Account, asAccount, CLEAN_ENVIRONMENT } from './run.ts';
import { lastLines } from './server-log.ts';
import { settingArguments } from './settings.ts';

/** All that is needed to start the server of one data folder. */
export type Installation = {
  home: Home;
  binaries: Binaries;
  account: Account;
  password: string;
  settings: Readonly<Record<string, string>>;
};

/** Why a postmaster did not come up. The first three pass by themselves or with another port. */
export type StartFailure = 'already-running' | 'port-taken' | 'memory-in-use' | 'broken';

/**
 * Starts a postmaster that outlives this process: in a session of its own, so that a Ctrl+C in the
 * terminal does not reach it before the application has finished, and writing to a file of its own.
 */
export async function spawnPostmaster(installation: Installation, port: number): Promise<ChildProcess> {
  const { home, binaries, account, settings } = installation;
  const log = await open(home.logFile, 'a', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', home.cluster, ...settingArguments(port, settings)], {
      ...asAccount(account),
      cwd: home.folder,
      env: CLEAN_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn').catch((cause: unknown) => {
      throw new EmbeddedDatabaseError(
        `PostgreSQL could not be started (${errorMessage(cause)}): ${explain(errorMessage(cause))}, ${OWN_SERVER_HINT}`,
        { cause },
      );
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Tells from the server's log why the postmaster with this process id ended. */
export async function startFailure(home: Home, pid: number): Promise<StartFailure> {
  const own = (await lastLines(home.logFile, 100)).filter((line) => line.includes(`[${pid}]`)).join('\n');
  if (/lock file .* already exists/.test(own)) return 'already-running';
  if (/pre-existing shared memory block/.test(own)) return 'memory-in-use';
  if (/could not bind .*in use/.test(own)) return 'port-taken';
  return 'broken';
}

/** An error that shows the last lines of the server's log. */
export async function startError(home: Home, what: string): Promise<EmbeddedDatabaseError> {
  const lines = (await lastLines(home.logFile, 12)).join('\n');
  return new EmbeddedDatabaseError(
    `${what}. The last lines of ${home.logFile}:\n${lines}\n${explain(lines)}, ${OWN_SERVER_HINT}`,
  );
}
