import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { testServer } from '../server.fixture.ts';

const server = await testServer();
const { app, installation } = server;

type Person = { cookie: string; post: (url: string, payload: unknown) => Promise<LightMyRequestResponse> };

async function signUp(name: string, email: string): Promise<Person> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-up/email',
    payload: { name, email, password: 'a long enough one' },
    remoteAddress: `10.0.0.${Math.floor(email.length)}`,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const cookie = answer.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
  const post = (url: string, payload: unknown) =>
    app.inject({ method: 'POST', url, payload: payload as object, headers: { cookie, 'x-parley-csrf': '1' } });
  return { cookie, post };
}

const ask = (
  person: Person,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  slug: string,
  payload?: object,
) =>
  app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie: person.cookie, 'x-parley-csrf': '1', 'parley-workspace': slug },
    ...(payload && { payload }),
  });

test('a person signs up, makes a workspace and owns it', async () => {
  const ann = await signUp('Ann', 'ann@firm.example');
  const made = await ann.post('/api/v1/workspaces', { name: 'Cargo Bikes & Co', timeZone: 'Europe/Amsterdam' });
  expect(made.statusCode, made.body).toBe(201);
  expect(made.json()).toMatchObject({ slug: 'cargo-bikes-co', timeZone: 'Europe/Amsterdam' });
  const me = await app.inject({ url: '/api/v1/me', headers: { cookie: ann.cookie } });
  expect(me.json()).toMatchObject({ user: { name: 'Ann' }, workspaces: [{ slug: 'cargo-bikes-co', role: 'owner' }] });
});

test('a second workspace of the same name gets a slug of its own', async () => {
  const bea = await signUp('Bea', 'bea@firm.example');
  const slugs = await Promise.all(
    [1, 2].map(async () => (await bea.post('/api/v1/workspaces', { name: 'Twins' })).json().slug),
  );
  expect(new Set(slugs)).toEqual(new Set(['twins', 'twins-2']));
});

test('a time zone that does not exist is refused with the one that came', async () => {
  const cy = await signUp('Cy', 'cy@firm.example');
  const answer = await cy.post('/api/v1/workspaces', { name: 'X', timeZone: 'Mars/Olympus' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().detail).toContain('Mars/Olympus');
});

test('nobody reads a workspace without being a member', async () => {
  const firm = await server.workspace('Closed');
  const dee = await signUp('Dee', 'dee@other.example');
  expect((await ask(dee, 'GET', '/members', firm.slug)).statusCode).toBe(403);
  expect((await app.inject({ url: '/api/v1/members' })).statusCode).toBe(401);
});

test('an invitation by mail makes its holder a member, once, and for its address only', async () => {
  const eva = await signUp('Eva', 'eva@firm.example');
  const { slug } = (await eva.post('/api/v1/workspaces', { name: 'Inviting' })).json();
  const before = await spooled();
  expect((await ask(eva, 'POST', '/invitations', slug, { email: 'fay@firm.example', role: 'viewer' })).statusCode).toBe(
    201,
  );
  const token = tokenIn((await spooled()).filter((mail) => !before.includes(mail))[0]);
  const gus = await signUp('Gus', 'gus@firm.example');
  expect((await gus.post('/api/v1/invitations/accept', { token })).statusCode).toBe(404);
  const fay = await signUp('Fay', 'fay@firm.example');
  expect((await fay.post('/api/v1/invitations/accept', { token })).json()).toMatchObject({ slug });
  expect((await fay.post('/api/v1/invitations/accept', { token })).statusCode).toBe(404);
  expect((await ask(fay, 'GET', '/members', slug)).json().items).toHaveLength(2);
  expect((await ask(fay, 'PATCH', '/workspace', slug, { name: 'Mine now' })).statusCode).toBe(403);
});

test('the last owner can neither leave nor be made less', async () => {
  const hal = await signUp('Hal', 'hal@firm.example');
  const { slug } = (await hal.post('/api/v1/workspaces', { name: 'One owner' })).json();
  const me = (await ask(hal, 'GET', '/members', slug)).json().items[0];
  expect((await ask(hal, 'DELETE', `/members/${me.id}`, slug)).statusCode).toBe(409);
  expect((await ask(hal, 'PATCH', `/members/${me.id}`, slug, { role: 'viewer' })).statusCode).toBe(409);
});

test('a key is shown once, works by its scopes, and not after it is withdrawn', async () => {
  const firm = await server.workspace('Keys');
  const made = (await firm.ask('POST', '/api-keys', { name: 'reader', scopes: ['read'] })).json();
  expect(made.key).toMatch(/^prl_[\w-]{75}$/);
  const reader = { authorization: `Bearer ${made.key}` };
  expect((await app.inject({ url: '/api/v1/members', headers: reader })).statusCode).toBe(200);
  expect((await app.inject({ url: '/api/v1/api-keys', headers: reader })).statusCode).toBe(403);
  expect((await firm.ask('GET', '/api-keys')).body).not.toContain(made.key);
  await firm.ask('DELETE', `/api-keys/${made.apiKey.id}`);
  expect((await app.inject({ url: '/api/v1/members', headers: reader })).statusCode).toBe(401);
});

test('a key whose secret is another one, or that runs out, is refused', async () => {
  const firm = await server.workspace('Wrong keys');
  const made = (await firm.ask('POST', '/api-keys', { name: 'short', scopes: ['read'], expiresInDays: 1 })).json();
  const forged = made.key.slice(0, -4) + (made.key.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  const get = (key: string) => app.inject({ url: '/api/v1/members', headers: { authorization: `Bearer ${key}` } });
  expect((await get(forged)).statusCode).toBe(401);
  expect((await get(made.key)).statusCode).toBe(200);
  server.at('2026-11-22T12:00:00Z');
  expect((await get(made.key)).statusCode).toBe(401);
  server.at('2026-11-20T12:00:00Z');
});

test('a change by cookie without our header is refused as forged', async () => {
  const ida = await signUp('Ida', 'ida@firm.example');
  const plain = { method: 'POST' as const, url: '/api/v1/workspaces', payload: { name: 'Forged' } };
  expect((await app.inject({ ...plain, headers: { cookie: ida.cookie } })).statusCode).toBe(403);
  const foreign = { cookie: ida.cookie, 'x-parley-csrf': '1', 'sec-fetch-site': 'cross-site' };
  expect((await app.inject({ ...plain, headers: foreign })).statusCode).toBe(403);
});

test('a forgotten password is set anew through the mail, and the old one no longer works', async () => {
  await signUp('Jon', 'jon@firm.example');
  const before = await spooled();
  await app.inject({ method: 'POST', url: '/api/auth/request-password-reset', payload: { email: 'jon@firm.example' } });
  const token = tokenIn((await spooled()).filter((mail) => !before.includes(mail))[0]);
  const set = { token, newPassword: 'another long one' };
  expect((await app.inject({ method: 'POST', url: '/api/auth/reset-password', payload: set })).statusCode).toBe(200);
  const signIn = (password: string) =>
    app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'jon@firm.example', password } });
  expect((await signIn('a long enough one')).statusCode).toBe(401);
  expect((await signIn('another long one')).statusCode).toBe(200);
});

test('the audit trail names who did what, without secrets', async () => {
  const firm = await server.workspace('Audited');
  const made = (await firm.ask('POST', '/api-keys', { name: 'robot', scopes: ['write'] })).json();
  const trail = await firm.ask('GET', '/audit');
  expect(trail.json().items[0]).toMatchObject({ action: 'api_key.made', actor: 'tests', subject: made.apiKey.id });
  expect(trail.body).not.toContain(made.key);
});

async function spooled(): Promise<string[]> {
  const folder = installation.mailer.spool ?? '';
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
}

function tokenIn(mail: string | undefined): string {
  const joined = (mail ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /token=([\w-]+)/.exec(joined)?.[1] ?? '';
}
