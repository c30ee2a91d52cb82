import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { asProgram, openApps } from './app.fixture.ts';

const { open } = await openApps();

const routes: FastifyPluginAsync = async (plain) => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const Order = z.object({ lines: z.array(z.object({ amount: z.int().min(1) })) });
  app.post('/orders', { config: { access: 'write' }, schema: { body: Order } }, async () => ({ made: true }));
  app.get('/broken', { config: { access: 'read' } }, async () => {
    throw new Error('the password of the database is hunter2');
  });
};
const app = await open(routes);
const program = asProgram();

const post = (payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/api/v1/orders', headers: { ...program, 'content-type': type }, payload });

test('input that does not fit is refused with the path and the reason of each field', async () => {
  const answer = await post('{"lines":[{"amount":1},{"amount":0},{}]}');
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    type: '/api/docs#platform.invalid_input',
    title: 'The input does not fit',
    status: 422,
    code: 'platform.invalid_input',
    errors: [{ path: 'lines.1.amount' }, { path: 'lines.2.amount' }],
  });
  expect(answer.json().detail).toContain('lines.1.amount: Too small');
});

test.each([
  ['JSON that is cut off', '{"lines":[', 'application/json', 400],
  ['an empty body', '', 'application/json', 400],
  ['a type that nobody reads', '<order/>', 'application/xml', 415],
  ['a body over 16 MB', `{"lines":"${'x'.repeat(17 * 1024 * 1024)}"}`, 'application/json', 413],
])('%s is refused as problem details', async (_what, payload, type, status) => {
  const answer = await post(payload, type);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, code: expect.stringMatching(/^http\./) });
});

test('an address that leads nowhere is told, without its query', async () => {
  const answer = await app.inject({ url: '/api/v1/nowhere?secret=1', headers: program });
  expect(answer.json()).toMatchObject({ status: 404, code: 'platform.not_found' });
  expect(answer.body).toContain('GET /api/v1/nowhere');
  expect(answer.body).not.toContain('secret');
});

test('a failure that we do not know is told without its message and its stack', async () => {
  const answer = await app.inject({ url: '/api/v1/broken', headers: program });
  expect(answer.json()).toEqual({
    type: '/api/docs#platform.internal',
    title: 'Something broke on our side',
    status: 500,
    detail: expect.not.stringContaining('hunter2'),
    code: 'platform.internal',
  });
  expect(answer.body).not.toContain('problem.test');
});

test('who is not known gets 401, and who may not gets 403 with the right that is missing', async () => {
  expect((await app.inject({ url: '/api/v1/broken' })).json()).toMatchObject({ status: 401 });
  const viewer = asProgram({ role: 'viewer' });
  const refused = await app.inject({ method: 'POST', url: '/api/v1/orders', headers: viewer, payload: { lines: [] } });
  expect(refused.json()).toMatchObject({ status: 403, detail: expect.stringContaining('"write"') });
});
