import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { type Composition, compose } from './compose.ts';
import type { Installation } from './installation.ts';
import { readConfig } from './platform/config.ts';
import { WorkspaceDb } from './platform/database/database.ts';
import { newId } from './platform/ids.ts';
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
};
export type TestWorkspace = { id: string; slug: string; ownerId: string; key: string; ask: Ask };
export type Ask = (
  method: InjectOptions['method'],
  url: string,
  payload?: unknown,
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

export async function testServer(settings: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'));
  let now = new Date('2026-11-20T12:00:00Z');
  const clock = () => now;
  const config = readConfig({
    env: { PARLEY_DATA: folder, PARLEY_SECRET: TEST_SECRET, PARLEY_LOG_LEVEL: 'silent', ...settings },
  });
  const log = createLog('silent');
  const db = new WorkspaceDb({ url: database.url, maxConnections: 6 });
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

  return {
    ...composition,
    installation,
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
      const ask: Ask = (method, url, payload, headers = {}) =>
        composition.app.inject({
          method: method ?? 'GET',
          url: `/api/v1${url}`,
          headers: { authorization: `Bearer ${key}`, ...headers },
          ...(payload !== undefined && { payload: payload as InjectOptions['payload'] & object }),
        });
      return { id, slug, ownerId, key, ask };
    },
  };
}
