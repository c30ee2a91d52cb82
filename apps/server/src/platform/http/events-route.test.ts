import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { broadcast, publish } from '../events.ts';
import { newId } from '../ids.ts';
import { asProgram, openApps } from './app.fixture.ts';

const { db, open } = await openApps();
const app = await open(async () => undefined);
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;

type Event = { id?: string; event?: string; data?: Record<string, unknown> };

/** Listens to a workspace, and gives its events one after another. */
async function listen(workspaceId: string, lastId?: string): Promise<{ next: () => Promise<Event>; end: () => void }> {
  const headers = { ...asProgram({ workspaceId }), ...(lastId && { 'last-event-id': lastId }) };
  const request = get({ port, path: '/api/v1/events', headers });
  onTestFinished(() => void request.destroy());
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  expect(response.headers['content-type']).toBe('text/event-stream');
  const events = readEvents(response);
  return {
    next: async () => (await events.next()).value ?? { event: 'ended' },
    end: () => request.destroy(),
  };
}

async function* readEvents(stream: IncomingMessage): AsyncGenerator<Event, undefined> {
  let event: Event = {};
  for await (const line of createInterface({ input: stream })) {
    if (line === '' && event.event) yield event;
    if (line === '') event = {};
    const [, name, value] = /^(id|event|data): (.*)$/.exec(line) ?? [];
    if (name && value !== undefined) event = { ...event, [name]: name === 'data' ? JSON.parse(value) : value };
  }
  return undefined;
}

const tell = (workspaceId: string, conversationId: string) =>
  db.inWorkspace(workspaceId, (trx) =>
    publish(trx, workspaceId, new Date(), { kind: 'conversation.changed', payload: { conversationId } }),
  );

test('whoever listens hears of a change once it is committed', async () => {
  const workspaceId = newId();
  const { next } = await listen(workspaceId);
  const rolledBack = db.inWorkspace(workspaceId, async (trx) => {
    await publish(trx, workspaceId, new Date(), { kind: 'conversation.changed', payload: { conversationId: 'no' } });
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  await tell(workspaceId, 'one');
  expect(await next()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    event: 'conversation.changed',
    data: { conversationId: 'one' },
  });
});

test('whoever was away gets what he missed after the event that he names, in order and once', async () => {
  const workspaceId = newId();
  const first = await listen(workspaceId);
  await tell(workspaceId, 'seen');
  const { id } = await first.next();
  first.end();
  for (const name of ['b', 'c']) await tell(workspaceId, name);
  const second = await listen(workspaceId, id);
  await tell(workspaceId, 'd');
  const heard = [await second.next(), await second.next(), await second.next()];
  expect(heard.map(({ data }) => data?.conversationId)).toEqual(['b', 'c', 'd']);
});

test('more missed events than fit in one reading all come', async () => {
  const workspaceId = newId();
  const first = await listen(workspaceId);
  await tell(workspaceId, 'seen');
  const { id } = await first.next();
  first.end();
  const missed = Array.from({ length: 2500 }, (_, at) => ({
    kind: 'conversation.changed' as const,
    payload: { conversationId: String(at) },
  }));
  await db.inWorkspace(workspaceId, (trx) => publish(trx, workspaceId, new Date(), ...missed));
  const { next } = await listen(workspaceId, id);
  const heard: unknown[] = [];
  while (heard.length < missed.length) heard.push((await next()).data?.conversationId);
  expect(heard).toEqual(missed.map(({ payload }) => payload.conversationId));
});

test('one workspace never hears of another', async () => {
  const [mine, other] = [newId(), newId()];
  const { next } = await listen(mine);
  await tell(other, 'theirs');
  await tell(mine, 'mine');
  expect((await next()).data).toEqual({ conversationId: 'mine' });
});

test('passing news reaches those who listen now, without an id to come back to', async () => {
  const workspaceId = newId();
  const { next } = await listen(workspaceId);
  await db.inWorkspace(workspaceId, (trx) => broadcast(trx, workspaceId, 'presence', { who: 'olu' }));
  expect(await next()).toEqual({ event: 'presence', data: { who: 'olu' } });
});

test('an id that is none is refused', async () => {
  const answer = await app.inject({ url: '/api/v1/events', headers: { ...asProgram(), 'last-event-id': 'yesterday' } });
  expect(answer.statusCode).toBe(422);
});

test('closing the server ends the streams', async () => {
  const closing = await open(async () => undefined);
  await closing.listen({ port: 0, host: '127.0.0.1' });
  const request = get({
    port: (closing.server.address() as AddressInfo).port,
    path: '/api/v1/events',
    headers: asProgram(),
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const ended = once(response.resume(), 'end');
  await closing.close();
  await ended;
});
