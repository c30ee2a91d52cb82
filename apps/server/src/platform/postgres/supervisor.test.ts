import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type EmbeddedDatabase, type EmbeddedDatabaseOptions, openEmbeddedDatabase } from './index.ts';
import { findPostmaster, isPostmaster } from './pid-file.ts';

// Creating a database takes a second, so tests that are not about creating one share one, which each leaves stopped.
let shared: string;
let dataDir: string;
beforeAll(async () => {
  shared = await newFolder();
});
afterAll(() => rm(shared, { recursive: true }));
beforeEach(() => {
  dataDir = shared;
});
afterEach(async () => {
  const left = await findPostmaster(cluster());
  if (left) process.kill(left.pid, 'SIGKILL');
});

const newFolder = () => mkdtemp(join(tmpdir(), 'parley-supervisor-'));

/** Makes the test begin without a database. */
async function startEmpty(): Promise<void> {
  const folder = await newFolder();
  dataDir = folder;
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 10 }));
}

const cluster = () => join(dataDir, 'postgres', 'cluster');
const pidFile = () => join(cluster(), 'postmaster.pid');

function open(options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> {
  return openEmbeddedDatabase({ dataDir, log: () => undefined, settings: { fsync: 'off' }, ...options });
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Starts another process that uses the database, and returns it with the postmaster that it found. */
async function otherProcess(): Promise<{ process: ChildProcess; postmaster: number }> {
  const script = fileURLToPath(new URL('./hold-open.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await once(child.stdout, 'data');
  return { process: child, postmaster: Number(line) };
}

async function end({ process: child }: { process: ChildProcess }): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const gone = (pid: number) =>
  vi.waitFor(async () => expect(await isPostmaster(pid)).toBe(false), { timeout: 10_000, interval: 10 });

test('a fresh data folder gets a database named parley, in UTF-8, flushing each commit, reachable from here only', async () => {
  await startEmpty();
  const database = await open({ settings: {} });
  const [facts] = await query(
    database.url,
    `select current_database() as name, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as commits, current_setting('timezone') as zone`,
  );
  expect(facts).toEqual({
    name: 'parley',
    encoding: 'UTF8',
    addresses: '127.0.0.1',
    fsync: 'on',
    commits: 'on',
    zone: 'UTC',
  });
  expect(database.adopted).toBe(false);
  await database.release();
});

test('the password is random, readable by its owner alone, and needed', async () => {
  const database = await open();
  const file = join(dataDir, 'postgres', 'password');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toMatch(/^[\w-]{43}$/);
  const wrong = new URL(database.url);
  wrong.password = 'wrong';
  await expect(query(wrong.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await database.release();
});

test('release stops the server, and the next start finds data and port again', async () => {
  const first = await open();
  await query(first.url, 'create table kept as select 7 as id');
  await first.release();
  await gone(first.pid);
  await expect(access(pidFile())).rejects.toMatchObject({ code: 'ENOENT' });

  const second = await open();
  expect(second.port).toBe(first.port);
  expect(await query(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
  await second.release();
});

test('a second process uses the running server, and the last one out stops it', async () => {
  const first = await otherProcess();
  const second = await open();
  expect(second).toMatchObject({ pid: first.postmaster, adopted: true });

  await end(first);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.release();
  await gone(first.postmaster);
});

test('processes that start at the same time on a fresh folder share one server', async () => {
  await startEmpty();
  const all = await Promise.all([otherProcess(), otherProcess(), otherProcess()]);
  expect(new Set(all.map((one) => one.postmaster)).size).toBe(1);
  await Promise.all(all.map(end));
  await gone(all[0].postmaster);
});

test('a process that opens while the last one leaves gets a working server', async () => {
  let database = await open();
  for (let round = 0; round < 5; round += 1) {
    const [next] = await Promise.all([open(), database.release()]);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    database = next;
  }
  await database.release();
});

test('release leaves the server to a client that is still connected', async () => {
  const database = await open();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await database.release();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();

  const next = await open();
  expect(next).toMatchObject({ pid: database.pid, adopted: true });
  await next.release();
  await gone(database.pid);
});

test('a server that is killed comes back on the same port with everything committed', async () => {
  const restarted = vi.fn();
  const database = await open({ onRestart: restarted });
  await query(database.url, 'create table many as select generate_series(1, 1000) as id');
  const { pid, url } = database;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(restarted).toHaveBeenCalledOnce(), { timeout: 30_000, interval: 10 });
  expect(database.pid).not.toBe(pid);
  expect(database.url).toBe(url);
  expect(await query(url, 'select count(*)::int from many')).toEqual([{ count: 1000 }]);
  await database.release();
});

test('when the server is killed under two processes both go on with one new server', async () => {
  const restarted = vi.fn();
  const first = await otherProcess();
  const second = await open({ onRestart: restarted });
  process.kill(second.pid, 'SIGKILL');
  await vi.waitFor(() => expect(restarted).toHaveBeenCalledOnce(), { timeout: 30_000, interval: 10 });
  const members = `select count(*)::int from pg_stat_activity where application_name = 'parley supervisor'`;
  await vi.waitFor(async () => expect(await query(second.url, members)).toEqual([{ count: 2 }]), { timeout: 30_000 });
  await end(first);
  await second.release();
  await gone(second.pid);
});

test('a server whose owner was killed is used by the next process and stopped by it', async () => {
  const owner = await otherProcess();
  await killHard(owner.process);
  expect(await isPostmaster(owner.postmaster)).toBe(true);

  const next = await open();
  expect(next).toMatchObject({ pid: owner.postmaster, adopted: true });
  await next.release();
  await gone(owner.postmaster);
});

test('a pid file left behind does not prevent a start, even when its number belongs to another program now', async () => {
  const owner = await otherProcess();
  await killHard(owner.process);
  process.kill(owner.postmaster, 'SIGKILL');
  await gone(owner.postmaster);
  const [, ...rest] = (await readFile(pidFile(), 'utf8')).split('\n');
  await writeFile(pidFile(), [process.pid, ...rest].join('\n'));

  const next = await open();
  expect(next.adopted).toBe(false);
  await next.release();
});

test('a kept port that another program has taken is exchanged for a free one', async () => {
  const first = await open();
  await first.release();
  const squatter = createServer().listen(first.port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await open();
  expect(second.port).not.toBe(first.port);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.release();
  squatter.close();
});

test('a server that does not start is reported with the last lines of its log and a way out', async () => {
  await expect(open({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    /does not start.*postgres\.log:\n[\s\S]*invalid value for parameter "shared_buffers"[\s\S]*--database-url/,
  );
});

test('data of another major version is refused, and kept', async () => {
  const database = await open();
  await database.release();
  await writeFile(join(cluster(), 'PG_VERSION'), '14\n');
  await expect(open()).rejects.toThrow(/made by PostgreSQL 14, and this Parley brings \d+.*restore/);
  await writeFile(join(cluster(), 'PG_VERSION'), '18\n');
});

test('a data folder that cannot be one is refused in plain words', async () => {
  await writeFile(join(dataDir, 'file'), '');
  await expect(open({ dataDir: join(dataDir, 'file') })).rejects.toThrow(/cannot be used.*--data.*--database-url/);
});
