import { expect, test } from 'vitest';
import { testServer } from './server.fixture.ts';

const server = await testServer({ PARLEY_RATE_LIMIT: '100' });
const { app } = server;

test('input that does not fit is answered with the fields to mend', async () => {
  const firm = await server.workspace('Fields');
  const answer = await firm.ask('POST', '/api-keys', { name: '', scopes: [] });
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status: 422, code: 'platform.invalid_input' });
  expect(
    answer
      .json()
      .errors.map(({ path }: { path: string }) => path)
      .sort(),
  ).toEqual(['name', 'scopes']);
});

test('a body that is no JSON is refused without a stack', async () => {
  const firm = await server.workspace('Broken body');
  const answer = await firm.ask('POST', '/interactions', '{"items": [', { 'content-type': 'application/json' });
  expect(answer.statusCode).toBe(400);
  expect(answer.body).not.toContain('node_modules');
});

test('a route that does not exist says so as a problem', async () => {
  const answer = await app.inject({ url: '/api/v1/nothing' });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ status: 404, code: 'platform.not_found' });
});

test('the same Idempotency-Key gives the first answer again, and refuses another body', async () => {
  const firm = await server.workspace('Once');
  const send = (text: string) => firm.ask('POST', '/interactions', { items: [{ text }] }, { 'idempotency-key': 'k1' });
  const first = await send('The rack is loose');
  expect(first.statusCode, first.body).toBe(202);
  const again = await send('The rack is loose');
  expect(again.json()).toEqual(first.json());
  expect(again.headers['idempotent-replay']).toBe('true');
  expect((await send('Something else')).statusCode).toBe(409);
});

test('a key that was refused may be used for the mended request', async () => {
  const firm = await server.workspace('Refused');
  const make = (name: string) => firm.ask('POST', '/api-keys', { name, scopes: ['read'] }, { 'idempotency-key': 'k2' });
  expect((await make('')).statusCode).toBe(422);
  expect((await make('reader')).statusCode).toBe(201);
});

test('more requests a minute than allowed are refused, and told when to go on', async () => {
  const firm = await server.workspace('Busy');
  const answers = [];
  for (let sent = 0; sent < 101; sent += 1) answers.push(await firm.ask('GET', '/workspace'));
  const last = answers.at(-1);
  expect(answers[0]?.headers['ratelimit-remaining']).toBe('99');
  expect(last?.statusCode).toBe(429);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(last?.json()).toMatchObject({ status: 429, code: 'platform.too_many_requests' });
});

test('pages carry a strict content security policy', async () => {
  const { headers } = await app.inject({ url: '/health/live' });
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the OpenAPI document names every route with a summary', async () => {
  const { openapi, paths } = (await app.inject({ url: '/api/v1/openapi.json' })).json();
  expect(openapi).toBe('3.1.0');
  const operations = Object.entries(paths as Record<string, Record<string, { summary?: string }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => ({ route: `${method} ${path}`, summary })),
  );
  expect(operations.length).toBeGreaterThan(50);
  expect(operations.filter(({ summary }) => !summary)).toEqual([]);
});

test('health and metrics are open and hold no words', async () => {
  expect((await app.inject({ url: '/health/ready' })).json()).toMatchObject({ status: 'ready' });
  const metrics = await app.inject({ url: '/metrics' });
  expect(metrics.body).toContain('parley_http_request_seconds_bucket');
  expect(metrics.body).not.toContain('rack is loose');
});

test('rows of one workspace are not there for another', async () => {
  const mine = await server.workspace('Mine');
  const other = await server.workspace('Other');
  await mine.ask('POST', '/interactions', { items: [{ text: 'Only for us', externalId: 'x1' }] });
  const { items } = (await mine.ask('GET', '/interactions')).json();
  expect(items).toHaveLength(1);
  expect((await other.ask('GET', '/interactions')).json().items).toEqual([]);
  expect((await other.ask('GET', `/interactions/${items[0].id}`)).statusCode).toBe(404);
});
