import { spawn } from 'node:child_process';
import { errorMessage } from './errors.ts';

/** The system user that a process runs as; undefined means the user of this process. */
export type Account = { name: string; uid: number; gid: number } | undefined;

/** How a command ended. `output` holds both streams; a command that could not be started has `code` 127. */
export type Ended = { code: number; output: string };

/** Environment of every PostgreSQL program: English messages, and no PG… variable of the caller's shell. */
export const CLEAN_ENVIRONMENT: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** The spawn options that make a process run as `account`. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs a command to its end as `account` and collects what it says. Never throws. */
export function run(command: string, args: readonly string[], account?: Account): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      ...asAccount(account),
      cwd: '/', // the caller's folder may be closed to the account
      env: CLEAN_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: 127, output: errorMessage(error) }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}
