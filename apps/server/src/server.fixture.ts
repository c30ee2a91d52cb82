import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { type Composition, compose } from './compose.ts';
import type { Installation } from './installation.ts';
import { readConfig } from './platform/config.ts';
import { WorkspaceDb } from './platform/database/database.ts';
import { newId } from './platform/ids.ts';
import type { JobPayload, Task } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { createMailer } from './platform/mail/mail.ts';
import { TEST_SECRET, testDatabase } from './platform/testing/database.ts';
import { createAuth, createKey, createWorkspace, mayJoin } from './workspaces/index.ts';

/** The whole server on a database of its own, asked without a network. */
export type TestServer = Composition & {
  installation: Installation;
  /** Sets the clock; it stands still between. */
  at(time: string): void;
  /** A workspace with an API key, and the way to ask as its program. */
  workspace(name?: string): Promise<TestWorkspace>;
  /** Somebody who signs up and makes a workspace, and the way to ask as his browser. */
  owner(name?: string): Promise<{ id: string; workspaceId: string; ask: Ask }>;
  /** Runs a background task now, to its end or until `signal`. */
  run(task: string, payload: JobPayload, signal?: AbortSignal): Promise<void>;
};
export type TestWorkspace = { id: string; slug: string; ownerId: string; key: string; ask: Ask };
export type Ask = (
  method: InjectOptions['method'],
  url: string,
  payload?: unknown,
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

/**
 * @param settings    as in the environment
 * @param onStatement hears of each SQL statement
 */
export async function testServer(
  settings: NodeJS.ProcessEnv = {},
  onStatement?: (text: string) => void,
): Promise<TestServer> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'));
  let now = new Date('2026-11-20T12:00:00Z');
  const clock = () => now;
  const config = readConfig({
    env: { PARLEY_DATA: folder, PARLEY_SECRET: TEST_SECRET, PARLEY_LOG_LEVEL: 'silent', ...settings },
  });
  const log = createLog('silent');
  const db = new WorkspaceDb({ url: database.url, maxConnections: 6, ...(onStatement && { onStatement }) });
  const mailer = createMailer({ smtpUrl: undefined, from: 'parley@firm.example', spool: join(folder, 'mail') });
  const publicUrl = () => 'http://parley.example';
  const auth = createAuth({
    db,
    secret: TEST_SECRET,
    publicUrl,
    secureCookies: false,
    signUp: config.PARLEY_SIGN_UP,
    invited: (token, email) => mayJoin(db, token, email, clock()),
    mailer,
    log,
  });
  const installation: Installation = {
    db,
    ownerUrl: database.ownerUrl,
    url: database.url,
    close: () => db.close(),
    config,
    clock,
    log,
    auth,
    mailer,
    publicUrl,
    setPublicUrl: () => undefined,
  };
  const composition = await compose(installation);
  await composition.app.ready();
  afterAll(async () => {
    await composition.close();
    await db.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const tasks = Object.assign(
    {},
    ...Object.values(composition.tasks)
      .flat()
      .map((some) => some.tasks),
  ) as Record<string, Task>;

  return {
    ...composition,
    installation,
    async run(name, payload, signal = new AbortController().signal) {
      const task = tasks[name];
      if (!task) throw new Error(`there is no task ${name}, only ${Object.keys(tasks).join(', ')}`);
      await task(payload, { signal });
    },
    async owner(name = 'Olu') {
      const signedUp = await composition.app.inject({
        method: 'POST',
        url: '/api/auth/sign-up/email',
        payload: { name, email: `${newId()}@firm.example`, password: 'a long enough one' },
      });
      const headers = {
        cookie: signedUp.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; '),
        'x-parley-csrf': '1',
      };
      const made = await composition.app.inject({
        method: 'POST',
        url: '/api/v1/workspaces',
        headers,
        payload: { name: `Firm of ${name}` },
      });
      const { id, slug } = made.json();
      const ask = asker(composition.app, { ...headers, 'parley-workspace': slug });
      return { id: signedUp.json().user.id, workspaceId: id, ask };
    },
    at(time) {
      now = new Date(time);
    },
    async workspace(name = 'Firm') {
      const ownerId = newId();
      await db.global
        .insertInto('auth.user')
        .values({ id: ownerId, name: 'Olu Owner', email: `${ownerId}@firm.example`, created_at: now, updated_at: now })
        .execute();
      const { id, slug } = await createWorkspace(db, { name, timeZone: 'UTC', ownerId, now });
      const wanted = { name: 'tests', scopes: ['read', 'write', 'admin'], expiresInDays: null };
      const { key } = await db.inWorkspace(id, (trx) => createKey(trx, id, 'system', wanted, now));
      const ask = asker(composition.app, { authorization: `Bearer ${key}` });
      return { id, slug, ownerId, key, ask };
    },
  };
}

function asker(app: FastifyInstance, caller: Record<string, string>): Ask {
  return (method, url, payload, headers = {}) =>
    app.inject({
      method: method ?? 'GET',
      url: `/api/v1${url}`,
      headers: { ...caller, ...headers },
      ...(payload !== undefined && { payload: payload as InjectOptions['payload'] & object }),
    });
}

/** Uploads a file as a browser does. @returns the answer, of an import that waits to be started */
export async function upload(ask: Ask, name: string, content: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  return ask('POST', '/imports', Buffer.from(await sent.arrayBuffer()), { 'content-type': type });
}
