import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InterchangeInteraction } from '../channels/index.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, openApp } from './app.fixture.ts';
import { message, now, openWorld, type Workspace } from './world.fixture.ts';

const world = await openWorld();
let evidence: { id: string; at: Date }[] = [];
const { app, send } = await openApp(world.db, () => now, {
  interactionsOfInsight: async (_trx, _workspaceId, _insight, cursor, limit) => {
    const start = cursor ? evidence.findIndex(({ id }) => id === cursor.id) + 1 : 0;
    return evidence.slice(start, start + limit);
  },
});
afterAll(() => app.close());

let workspace: Workspace;
let program: Actor;
beforeAll(async () => {
  workspace = await world.newWorkspace();
  program = actorOf(workspace.id, newId(), { kind: 'key' });
});

const post = (items: unknown[], channel?: string) => send(program, 'POST', '/interactions', { items, channel });
const list = async (query: string, actor = program) => (await send(actor, 'GET', `/interactions?${query}`)).body.items;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString();

/** A workspace of its own that has heard these. */
async function heard(...items: Partial<InterchangeInteraction>[]) {
  const own = await world.newWorkspace();
  await own.hear(items.map((item, index) => message({ externalId: `e${index}`, at: at(index), ...item })));
  const reader = actorOf(own.id, await own.newMember('Rea Der'));
  const found = async (query: string) =>
    (await list(query, reader)).map((item: { externalId: string }) => item.externalId);
  return { own, reader, found };
}

function read(own: Workspace, id: string, intents: string[], sentiment: 'negative' | 'positive') {
  return own.within((trx) =>
    trx
      .insertInto('understanding.reading')
      .values({
        workspace_id: own.id,
        interaction_id: id,
        engine: 'text@1.0.0',
        language: 'en',
        scored: true,
        sentiment,
        score: sentiment === 'negative' ? -0.5 : 0.5,
        material: 0.9,
        degree: 2,
        intents,
        detail: JSON.stringify({
          intents: intents.map((name) => ({ name, p: 0.8 })),
          spans: [{ start: 4, end: 10, kind: 'aspect', polarity: -1 }],
        }),
      })
      .execute(),
  );
}

test('items are kept at once, in the channel for programs, and come back in the interchange form', async () => {
  const answer = await post([
    {
      externalId: 'a1',
      at: '2026-11-01T10:00',
      text: 'Late again',
      author: { handle: '@ann', plan: 'gold' },
      rating: 2,
      branch: 'north',
    },
  ]);
  expect(answer).toMatchObject({ status: 202, body: { accepted: 1, duplicates: 0, rejected: [] } });
  const [item] = await list('limit=1');
  expect(item).toEqual({
    id: expect.any(String),
    channel: expect.any(String),
    externalId: 'a1',
    at: '2026-11-01T09:00:00.000Z', // the workspace is in Berlin
    atAssumed: false,
    text: 'Late again',
    author: { handle: '@ann', name: null, email: null },
    personId: null,
    conversationId: null,
    conversation: null,
    inReplyTo: null,
    url: null,
    direction: 'in',
    visibility: 'public',
    rating: 2,
    language: null,
    attributes: { 'author.plan': 'gold', branch: 'north' },
    reading: null,
  });
  expect((await send(program, 'GET', `/interactions/${item.id}`)).body).toEqual(item);
});

test('what does not fit is named by its index, and the rest is kept', async () => {
  const { body } = await post([
    { text: 'good one', externalId: 'g1' },
    { text: '  ' },
    'no object',
    { text: 'good two', externalId: 'g2', at: 'yesterday-ish' },
    { text: 'nul \0' },
    { text: 'good one', externalId: 'g1' },
    { text: 'long id', externalId: 2 ** 60 },
  ]);
  expect(body).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(body.rejected.map(({ index }: { index: number }) => index)).toEqual([1, 2, 3, 4, 6]);
  expect(body.rejected[0].problem).toBe('text is empty');
  expect(body.rejected[4].problem).toContain('send it as a string');
});

test('sending the same again changes nothing, with and without an idempotency key', async () => {
  const items = [{ text: 'no id at all', at: at(0), author: 'ann' }];
  expect((await post(items)).body).toMatchObject({ accepted: 1, duplicates: 0 });
  expect((await post(items)).body).toMatchObject({ accepted: 0, duplicates: 1 });
  const key = { 'idempotency-key': newId() };
  const fresh = { items: [{ text: 'once', externalId: newId() }] };
  const first = await send(program, 'POST', '/interactions', fresh, key);
  const second = await send(program, 'POST', '/interactions', fresh, key);
  expect(first.body).toMatchObject({ accepted: 1 });
  expect(second).toMatchObject({ status: 202, body: first.body });
  expect(second.headers['idempotent-replay']).toBe('true');
});

test('a body of another shape is refused as a whole', async () => {
  for (const body of [{}, { items: [] }, { items: 'x' }, { items: Array(1001).fill({ text: 'x' }) }]) {
    expect((await send(program, 'POST', '/interactions', body)).status).toBe(422);
  }
});

test('a channel of another workspace is not found', async () => {
  const other = await world.newWorkspace();
  expect((await post([{ text: 'hello' }], other.channelId)).status).toBe(404);
});

test('words are found in any case and any Unicode form, phrases and exclusions count', async () => {
  const { found } = await heard(
    { text: 'The CAFE\u0301 was closed' },
    { text: 'A café, open late' },
    { text: 'Open the door' },
  );
  expect(await found('q=caf\u00e9')).toEqual(['e1', 'e0']);
  expect(await found('q=cafe%CC%81')).toEqual(['e1', 'e0']);
  expect(await found(`q=${encodeURIComponent('"was closed"')}`)).toEqual(['e0']);
  expect(await found('q=open%20-door')).toEqual(['e1']);
  expect(await found('q=closed%20or%20door')).toEqual(['e2', 'e0']);
  expect(await found(`q=${encodeURIComponent("!!! & | ( ' : *")}`)).toEqual([]);
});

test('the log is narrowed by channel, time, person, intent and sentiment, alone and together', async () => {
  const { own, reader, found } = await heard(
    { text: 'late parcel', author: { handle: 'ann', name: null, email: null } },
    { text: 'late train', author: { handle: 'bo', name: null, email: null } },
    { text: 'nice train', author: { handle: 'ann', name: null, email: null } },
  );
  const items = await list('', reader);
  const ofAnn = items.find((item: { externalId: string }) => item.externalId === 'e0');
  await read(own, ofAnn.id, ['complaint', 'churn'], 'negative');
  await read(own, items.find((item: { externalId: string }) => item.externalId === 'e2').id, ['praise'], 'positive');
  expect(await found('')).toEqual(['e2', 'e1', 'e0']);
  expect(await found(`channel=${own.channelId}`)).toEqual(['e2', 'e1', 'e0']);
  expect(await found(`channel=${newId()}`)).toEqual([]);
  expect(await found(`from=${at(1)}`)).toEqual(['e2', 'e1']);
  expect(await found(`from=${at(1)}&to=${at(2)}`)).toEqual(['e1']);
  expect(await found(`person=${ofAnn.personId}`)).toEqual(['e2', 'e0']);
  expect(await found(`person=${ofAnn.personId}&q=late`)).toEqual(['e0']);
  expect(await found('intent=churn')).toEqual(['e0']);
  expect(await found('sentiment=positive')).toEqual(['e2']);
  expect(await found('sentiment=positive&intent=churn')).toEqual([]);
  expect(await found(`q=train&sentiment=positive&channel=${own.channelId}&person=${ofAnn.personId}`)).toEqual(['e2']);
});

test('an interaction that was read carries its reading, phrases cut from its text', async () => {
  const { own, reader } = await heard({ text: 'The parcel is late' });
  const [item] = await list('', reader);
  await read(own, item.id, ['complaint'], 'negative');
  expect((await send(reader, 'GET', `/interactions/${item.id}`)).body.reading).toEqual({
    language: 'en',
    scored: true,
    sentiment: { label: 'negative', score: -0.5 },
    intents: [{ name: 'complaint', p: 0.8 }],
    material: 0.9,
    degree: 2,
    spans: [{ start: 4, end: 10, kind: 'aspect', text: 'parcel', polarity: -1 }],
    engine: 'text@1.0.0',
  });
});

test.each(['', 'q=parcel&'])('pages by cursor show everything once (%s)', async (query) => {
  const { reader } = await heard(...Array.from({ length: 9 }, (_, index) => ({ at: at(Math.floor(index / 4)) })));
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await send(reader, 'GET', `/interactions?${query}limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map((item: { externalId: string }) => item.externalId));
    cursor = body.next ?? '';
  } while (cursor);
  expect(seen.length).toBe(9);
  expect(new Set(seen).size).toBe(9);
});

test('the evidence of an insight is paged and narrowed like the log', async () => {
  const { reader } = await heard({ text: 'late' }, { text: 'early' }, { text: 'late too' }, { text: 'late three' });
  const items: { id: string; at: string; externalId: string }[] = await list('', reader);
  evidence = items
    .filter(({ externalId }) => externalId !== 'e3')
    .map(({ id, at: time }) => ({ id, at: new Date(time) }));
  const insight = newId();
  const first = (await send(reader, 'GET', `/interactions?insight=${insight}&limit=2`)).body;
  expect(first.items.map((item: { externalId: string }) => item.externalId)).toEqual(['e2', 'e1']);
  const second = (await send(reader, 'GET', `/interactions?insight=${insight}&limit=2&cursor=${first.next}`)).body;
  expect(second.items.map((item: { externalId: string }) => item.externalId)).toEqual(['e0']);
  expect(second.next).toBeNull();
  const narrowed = await list(`insight=${insight}&q=late`, reader);
  expect(narrowed.map((item: { externalId: string }) => item.externalId)).toEqual(['e2', 'e0']);
});

test("another workspace's interactions are never shown", async () => {
  const { reader } = await heard({ text: 'secret' });
  const [item] = await list('', reader);
  expect((await send(program, 'GET', `/interactions/${item.id}`)).status).toBe(404);
  expect(await list('q=secret')).toEqual([]);
});
