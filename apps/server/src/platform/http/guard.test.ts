import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { asProgram, openApps } from './app.fixture.ts';

const { open } = await openApps();

const routes: FastifyPluginAsync = async (app) => {
  app.get('/things', { config: { access: 'read' } }, async () => ({ things: [] }));
};

test('a server with a route that does not state its access does not start', async () => {
  const app = await open(async (plain) => {
    plain.get('/forgotten', async () => 'open to everybody');
  });
  await expect(app.ready()).rejects.toThrow('GET /api/v1/forgotten does not state its access');
});

test('more requests a minute than allowed get 429 with the time to wait, each caller by his own count', async () => {
  const app = await open(routes, { requestsPerMinute: 3 });
  const program = asProgram();
  const ask = (headers = program) => app.inject({ url: '/api/v1/things', headers });
  const first = await ask();
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
  await ask();
  await ask();
  const refused = await ask();
  expect(refused.json()).toMatchObject({ status: 429, code: 'platform.too_many_requests' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers['ratelimit-remaining']).toBe('0');
  expect((await ask(asProgram())).statusCode).toBe(200);
});

test('every answer carries the headers that keep a browser safe', async () => {
  const app = await open(routes);
  const { headers } = await app.inject({ url: '/api/v1/things', headers: asProgram() });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
  });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('the web app is served by name for ever, and its page for every address of its own, afresh', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), '<title>Parley</title>');
  await writeFile(join(folder, 'app-1a2b.js'), 'start()');
  const app = await open(routes, { webApp: folder });
  const page = await app.inject({ url: '/inbox/12', headers: { accept: 'text/html' } });
  expect(page.body).toBe('<title>Parley</title>');
  expect(page.headers).toMatchObject({ 'cache-control': 'no-cache' });
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  const script = await app.inject({ url: '/app-1a2b.js' });
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const missing = await app.inject({ url: '/api/v1/nowhere', headers: { accept: 'text/html' } });
  expect(missing.json()).toMatchObject({ status: 404 });
});

test('a live process says so without the database, and is ready only with it', async () => {
  const app = await open(routes, {
    ready: async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    },
  });
  expect((await app.inject({ url: '/health/live' })).json()).toMatchObject({ status: 'alive' });
  const ready = await app.inject({ url: '/health/ready' });
  expect(ready.json()).toMatchObject({ status: 503, code: 'platform.unavailable' });
  expect(ready.headers['retry-after']).toBe('2');
  const healthy = await open(routes);
  expect((await healthy.inject({ url: '/health/ready' })).json()).toMatchObject({ status: 'ready' });
});

test('metrics count requests by route, not by address', async () => {
  const app = await open(routes);
  await app.inject({ url: '/api/v1/things?page=1', headers: asProgram() });
  await app.inject({ url: '/api/v1/nowhere/12', headers: asProgram() });
  const { body } = await app.inject({ url: '/metrics' });
  expect(body).toMatch(/parley_http_request_seconds_count\{route="\/api\/v1\/things",method="GET",status="200"\} 1/);
  expect(body).not.toContain('/nowhere/12');
});
