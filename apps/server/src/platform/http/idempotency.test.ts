import type { FastifyPluginAsync } from 'fastify';
import { expect, test } from 'vitest';
import { asProgram, openApps } from './app.fixture.ts';

const { open } = await openApps();

let now = new Date('2026-11-20T12:00:00Z');
let orders = 0;
let failing = false;
/** Holds the next order until it is let go. */
let gate = Promise.withResolvers<void>();
gate.resolve();
const arrived: (() => void)[] = [];

const routes: FastifyPluginAsync = async (app) => {
  app.post('/orders', { config: { access: 'write' } }, async (_request, reply) => {
    for (const tell of arrived.splice(0)) tell();
    await gate.promise;
    if (failing) throw new Error('broken');
    orders += 1;
    return reply.code(201).send({ order: orders });
  });
};
const app = await open(routes, { clock: () => now });
const program = asProgram();

const order = (key: string, payload: object = { bike: 1 }, headers: Record<string, string> = program) =>
  app.inject({ method: 'POST', url: '/api/v1/orders', headers: { ...headers, 'idempotency-key': key }, payload });

test('a repeat gets the first answer again, and nothing is done twice', async () => {
  const first = await order('a');
  const before = orders;
  const again = await order('a');
  expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()]);
  expect(again.headers['idempotent-replay']).toBe('true');
  expect(orders).toBe(before);
});

test('the same key with another body is refused', async () => {
  await order('b');
  const other = await order('b', { bike: 2 });
  expect(other.json()).toMatchObject({ status: 409, code: 'platform.idempotency_conflict' });
});

test('the same key of another program is another key', async () => {
  const first = await order('c');
  const other = await order('c', { bike: 1 }, asProgram());
  expect(other.json().order).not.toBe(first.json().order);
});

test('a repeat while the first still runs is refused, and only one is done', async () => {
  gate = Promise.withResolvers();
  const before = orders;
  const running = Promise.withResolvers<void>();
  arrived.push(running.resolve);
  const first = order('d').then((answer) => answer);
  await running.promise;
  expect((await order('d')).statusCode).toBe(409);
  gate.resolve();
  expect((await first).statusCode).toBe(201);
  expect(orders).toBe(before + 1);
});

test('a failure of ours is forgotten, so that the next try does it', async () => {
  failing = true;
  expect((await order('e')).statusCode).toBe(500);
  failing = false;
  expect((await order('e')).statusCode).toBe(201);
});

test('a request whose server ended before it answered may be sent again after two minutes', async () => {
  gate = Promise.withResolvers();
  const running = Promise.withResolvers<void>();
  arrived.push(running.resolve);
  const lost = order('f').then((answer) => answer);
  await running.promise;
  now = new Date('2026-11-20T12:01:00Z');
  expect((await order('f')).statusCode).toBe(409);
  now = new Date('2026-11-20T12:02:01Z');
  const next = order('f').then((answer) => answer);
  gate.resolve();
  expect((await next).statusCode).toBe(201);
  await lost;
});

test('a key is kept for 24 hours', async () => {
  const first = await order('g');
  now = new Date('2026-11-21T12:00:00Z');
  expect((await order('g')).json()).toEqual(first.json());
  now = new Date('2026-11-21T12:03:00Z');
  expect((await order('g')).json()).not.toEqual(first.json());
});

test('a key that is too long is refused', async () => {
  expect((await order('x'.repeat(201))).statusCode).toBe(422);
});
