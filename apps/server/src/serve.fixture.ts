import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, onTestFinished, vi } from 'vitest';
import { findPostmaster } from './platform/postgres/index.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

/** No end of a server, however much it has in hand, takes as long as this. */
const endsWithinMs = 20_000;

/** A server in a process of its own, as `parley serve` runs it. */
export type Served = {
  url: string;
  /** Sends a signal and waits until the process is gone. @returns its exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
};

/** A data folder for an embedded database; what is left of both goes after the file. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-serve-'));
  afterAll(async () => {
    const left = await postmasterOf(folder);
    if (left) process.kill(left, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  return folder;
}

/**
 * A data folder on a disk of its own, in memory.
 *
 * @param size as mount takes it, for example "200m"
 * @returns null where this user may not mount one
 */
export async function smallDisk(size: string): Promise<string | null> {
  const folder = await newDataFolder();
  const run = promisify(execFile);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  } catch {
    return null;
  }
  onTestFinished(async () => {
    const left = await postmasterOf(folder);
    if (left) process.kill(left, 'SIGKILL');
    await run('umount', ['--lazy', folder]);
  });
  return folder;
}

/** Leaves no room on the disk of a folder. @returns the file that takes it */
export async function fillUp(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  try {
    for (const block = Buffer.alloc(64 * 1024); ; ) await file.write(block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
  return path;
}

/** Process id of the embedded database of a data folder, or null when it does not run. */
export async function postmasterOf(folder: string): Promise<number | null> {
  return (await findPostmaster(clusterOf(folder)))?.pid ?? null;
}

const clusterOf = (folder: string) => join(folder, 'postgres', 'cluster');

/** Starts a server on a free port and waits until it is ready. It is killed when the test ends. */
export async function startServe(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--data', folder, '--json'], {
    env: { ...process.env, NODE_ENV: '', VITEST: '', PARLEY_LOG_LEVEL: 'warn' }, // as an operator would start it
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const said = collect(child);
  const lines = createInterface({ input: child.stdout });
  const ready = await Promise.race([once(lines, 'line').then(([line]) => String(line)), exited]);
  if (typeof ready !== 'string' || !ready.startsWith('{')) throw new Error(`serve ended with ${ready}: ${said()}`);
  return {
    url: (JSON.parse(ready) as { url: string }).url,
    end(signal) {
      child.kill(signal);
      const late = pause(endsWithinMs, undefined, { ref: false }).then(() => {
        throw new Error(`serve did not end on ${signal}: ${said()}`);
      });
      return Promise.race([exited, late]);
    },
  };
}

/** What a server says on standard error, so that a test that fails can show it. */
function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

/** Signs somebody up, makes a workspace and a key in it; the key holds on whatever address the server has later. */
export async function newFirm(url: string): Promise<{ key: string; slug: string }> {
  const email = `${crypto.randomUUID()}@firm.example`;
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-parley-csrf': '1', origin: url };
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const signedUp = await post('/api/auth/sign-up/email', { name: 'Olu', email, password: 'a long enough one' });
  headers.cookie = signedUp.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const { slug } = (await (await post('/api/v1/workspaces', { name: 'Firm' })).json()) as { slug: string };
  headers['parley-workspace'] = slug;
  const made = await post('/api/v1/api-keys', { name: 'tests', scopes: ['read', 'write'] });
  return { slug, key: ((await made.json()) as { key: string }).key };
}

/** Asks a server as a program. */
export function ask({ url }: Served, key: string, method: string, path: string, body?: unknown): Promise<Response> {
  const isForm = body instanceof FormData;
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
}

/** Asks the embedded database itself, as its owner, what it holds. */
export async function query<Row>(folder: string, statement: string): Promise<Row> {
  const found = await findPostmaster(clusterOf(folder));
  const password = await readFile(join(folder, 'postgres', 'password'), 'utf8');
  const client = new pg.Client({ host: '127.0.0.1', port: found?.port, user: 'parley', password, database: 'parley' });
  client.on('error', () => undefined); // the database is killed under some of these
  await client.connect();
  try {
    return (await client.query(statement)).rows[0] as Row;
  } finally {
    await client.end();
  }
}

/** Waits until `look` no longer throws, looking again every few milliseconds. */
export function eventually<T>(look: () => Promise<T>, seconds = 25): Promise<T> {
  return vi.waitFor(look, { timeout: seconds * 1000, interval: 25 });
}
