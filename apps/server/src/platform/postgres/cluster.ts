import { randomBytes } from 'node:crypto';
import { chown, link, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError, errorCode, explain, OWN_SERVER_HINT } from './errors.ts';
import type { Home } from './home.ts';
import { isRunning } from './pid-file.ts';
import { type Account, run } from './run.ts';

/** The superuser of the embedded server, who owns the database. */
export const OWNER = 'parley';

/**
 * Makes the data directory when there is none yet. Any number of processes may do so at once: each builds
 * its own under another name, and the first to rename it wins.
 *
 * @param durable false skips flushing to disk, for tests
 * @returns the superuser's password
 * @throws EmbeddedDatabaseError when initdb fails, or the existing directory is of another major version
 */
export async function prepareCluster(
  home: Home,
  binaries: Binaries,
  version: string,
  account: Account,
  durable: boolean,
): Promise<string> {
  await removeUnfinished(home);
  const password = await keepPassword(home.passwordFile);
  const made = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) await initialise(home, binaries, account, password, durable);
  else checkVersion(home, made.trim(), version);
  return password;
}

function checkVersion(home: Home, made: string, version: string): void {
  if (version.split('.')[0] === made) return;
  throw new EmbeddedDatabaseError(
    `the database in ${home.cluster} was made by PostgreSQL ${made}, and this Parley brings ${version}: ` +
      'export the workspaces with the Parley that made it and restore them into a new data folder',
  );
}

/** Reads the password, or makes one; when two processes make one at once, both get the first. */
async function keepPassword(file: string): Promise<string> {
  const draft = draftOf(file);
  try {
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await link(draft, file).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'EACCES') {
      throw new EmbeddedDatabaseError(
        `the database at ${file} belongs to another user: run this command as the user who started Parley first`,
        { cause },
      );
    }
    if (errorCode(cause) === 'ENOSPC') throw new EmbeddedDatabaseError(`${file}: ${explain('ENOSPC')}`, { cause });
    throw cause;
  } finally {
    await rm(draft, { force: true });
  }
}

async function initialise(home: Home, binaries: Binaries, account: Account, password: string, durable: boolean) {
  const draft = draftOf(home.cluster);
  const passwordFile = draftOf(home.passwordFile);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const { code, output } = await run(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=builtin', // sorts alike on every machine, so indexes survive a change of system
      ...(durable ? [] : ['--no-sync']),
    ],
    account,
  );
  await unlink(passwordFile);
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    const report = output.trim().split('\n').slice(-6).join('\n');
    throw new EmbeddedDatabaseError(
      `the database could not be created in ${home.cluster}:\n${report}\n${explain(output)}, ${OWN_SERVER_HINT}`,
    );
  }
  await rename(draft, home.cluster).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes(errorCode(error))) throw error;
  });
}

/** A name beside the final one that no other process or call uses, and that tells who made it. */
function draftOf(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
}

/** Removes what processes that were killed while making the data directory left behind. */
async function removeUnfinished(home: Home): Promise<void> {
  const drafts = await readdir(home.folder).catch(() => []);
  for (const name of drafts) {
    const maker = Number(/^(?:cluster|password)\.(\d+)\./.exec(name)?.[1]);
    if (maker > 0 && !isRunning(maker)) await rm(join(home.folder, name), { recursive: true, force: true });
  }
}
