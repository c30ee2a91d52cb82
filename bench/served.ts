import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPool } from '../apps/server/src/platform/database/pool.ts';
import { openEmbeddedDatabase } from '../apps/server/src/platform/postgres/index.ts';

const cli = fileURLToPath(new URL('../apps/server/src/cli.ts', import.meta.url));

/** Our own process must not count the requests of a benchmark, and its log must not cost it time. */
const env = { ...process.env, PARLEY_LOG_LEVEL: 'warn', PARLEY_RATE_LIMIT: '10000000' };

export type Workspace = { workspaceId: string; slug: string; apiKey: string };
export type ServerProcess = { url: string; pid: number; stop(): Promise<void> };
export type Served = Awaited<ReturnType<typeof openServed>>;

/** Starts `parley serve` in a process of its own, on a free port, and waits until it is ready. */
export async function startServer(folder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--data', folder, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ready = once(createInterface({ input: child.stdout }), 'line');
  const [line] = (await Promise.race([ready, exited.then(() => [''])])) as [string];
  if (!line) throw new Error('the server ended before it was ready; what it said stands above');
  const { url, pid } = JSON.parse(line) as { url: string; pid: number };
  return {
    url,
    pid,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Runs a command of `parley` in a process of its own. @returns what it printed as JSON */
export async function runCommand<Result>(words: readonly string[]): Promise<Result> {
  const options = { env, maxBuffer: Number.POSITIVE_INFINITY };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words, '--json', '--quiet'], options);
  return JSON.parse(stdout) as Result;
}

/** A folder for data that is removed when the work is done. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A server on an embedded database of its own, with a way into that database as its owner. */
export async function withServer<T>(work: (served: Served) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const served = await openServed(folder);
    try {
      return await work(served);
    } finally {
      await served.close();
    }
  });
}

async function openServed(folder: string) {
  const server = await startServer(folder);
  const database = await openEmbeddedDatabase({ dataDir: folder, log: () => undefined });
  const owner = openPool({ url: database.url, name: 'bench', maxConnections: 20, onError: () => undefined });
  return {
    folder,
    server,
    owner,
    database,
    makeWorkspace: (name: string) =>
      runCommand<Workspace>([
        ...['workspace', 'create', '--data', folder, '--name', name],
        ...['--owner-email', `${name}@firm.example`, '--owner-password', 'a long enough one'],
      ]),
    async close() {
      await owner.end();
      await database.release();
      await server.stop();
    },
  };
}

/** Asks a server as a program, over connections that stay open. */
export function client(url: string, { apiKey }: Workspace, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  async function ask(method: string, path: string, body?: Buffer): Promise<string> {
    const asked = request(`${url}/api/v1${path}`, {
      method,
      agent,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
      },
    });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
    const said = await text(answer);
    if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${path} gave ${answer.statusCode}: ${said}`);
    return said;
  }
  return {
    get: (path: string) => ask('GET', path),
    post: (path: string, body: Buffer) => ask('POST', path, body),
    close: () => agent.destroy(),
  };
}

/** A line of Linux's `/proc/PID/status`, in megabytes, such as `VmHWM` (peak) or `VmRSS` (now); NaN elsewhere. */
export async function memoryOf(pid: number, line: 'VmHWM' | 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
}
