import { chmod, chown, lstat, mkdir, mkdtemp, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedDatabaseError, errorCode, errorMessage, OWN_SERVER_HINT } from './errors.ts';
import { type Account, run } from './run.ts';

/** Where root keeps programs and databases that PostgreSQL's own user could not reach where they were wanted. */
export const SHARED_FOLDER = '/var/lib/parley';

/** The files of one embedded database. */
export type Home = {
  /** holds everything below; belongs to the account that PostgreSQL runs as, mode 0700 */
  folder: string;
  /** PostgreSQL's data directory */
  cluster: string;
  passwordFile: string;
  portFile: string;
  logFile: string;
};

function homeIn(folder: string): Home {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'password'),
    portFile: join(folder, 'port'),
    logFile: join(folder, 'postgres.log'),
  };
}

/** The files of the database of `dataDir` as they lie now, before anything is created or moved. */
export async function currentHome(dataDir: string): Promise<Home> {
  const folder = join(resolve(dataDir), 'postgres');
  return homeIn(await realpath(folder).catch(() => folder));
}

/**
 * Creates `dataDir/postgres` for `account`. When that user cannot reach it, because a folder above is closed to
 * others, the database goes under `sharedFolder` and `dataDir/postgres` becomes a link to it.
 *
 * @throws EmbeddedDatabaseError when the folder cannot be made, or an existing database is out of reach
 */
export async function prepareHome(
  dataDir: string,
  account: Account,
  sharedFolder: string,
  log: (line: string) => void,
): Promise<Home> {
  const folder = join(resolve(dataDir), 'postgres');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o750 });
    const here = await makeOwnFolder(folder, account);
    if (!account || (await reaches(account, here))) return homeIn(here);
    if (await mayPass(account, dirname(resolve(dataDir)))) await openDataFolder(dataDir, account, log);
    if (await reaches(account, here)) return homeIn(here);
    const moved = await moveOut(folder, account, sharedFolder, log);
    return moved ? homeIn(moved) : await prepareHome(dataDir, account, sharedFolder, log);
  } catch (cause) {
    if (cause instanceof EmbeddedDatabaseError) throw cause;
    throw new EmbeddedDatabaseError(
      `the folder ${folder} for the database cannot be used (${errorMessage(cause)}): ` +
        `name a folder that you may write to with --data, ${OWN_SERVER_HINT}`,
      { cause },
    );
  }
}

/** Makes the folder, or finds the one that is there, and gives it to the account. Returns where it really is. */
async function makeOwnFolder(folder: string, account: Account): Promise<string> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  const { uid } = await stat(folder);
  if (account && uid !== account.uid) await chown(folder, account.uid, account.gid);
  return realpath(folder);
}

async function reaches(account: Account, folder: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], account);
  return code === 0;
}

async function mayPass(account: Account, folder: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], account);
  return code === 0;
}

/** A data folder of our own that is closed to all others is opened to the account's group, for passing through only. */
async function openDataFolder(dataDir: string, account: NonNullable<Account>, log: (line: string) => void) {
  const { uid, gid, mode } = await stat(dataDir);
  if (uid !== 0 || gid !== 0 || (mode & 0o007) !== 0) return;
  await chown(dataDir, uid, account.gid);
  await chmod(dataDir, (mode & 0o700) | 0o010);
  log(`${dataDir} may now be passed through by the group of user ${account.name}, which runs PostgreSQL`);
}

/** Puts a link to a new folder in the place of the empty one; undefined when another process did so just now. */
async function moveOut(
  folder: string,
  account: NonNullable<Account>,
  sharedFolder: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  const existing = await lstat(join(folder, 'cluster')).catch(() => undefined);
  if (existing) {
    throw new EmbeddedDatabaseError(
      `the database in ${folder} is out of reach for user ${account.name}, which runs PostgreSQL for root: ` +
        `move the data folder to where that user can reach it, ${OWN_SERVER_HINT}`,
    );
  }
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  const name = dirname(folder)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '');
  const target = await mkdtemp(join(sharedFolder, `${name}-`));
  await chown(target, account.uid, account.gid);
  try {
    await rmdir(folder);
    await symlink(target, folder);
  } catch (error) {
    await rmdir(target);
    if (['EEXIST', 'ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
  log(`the database lives in ${target} (linked from ${folder}), because user ${account.name} cannot reach ${folder}`);
  return target;
}
