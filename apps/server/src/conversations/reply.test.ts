import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, openApp } from './app.fixture.ts';
import { reply as writeReply } from './reply.ts';
import { message, now, openWorld, placeAll, type Workspace } from './world.fixture.ts';

const world = await openWorld();
const { app, send } = await openApp(world.db, () => now);
afterAll(() => app.close());

let workspace: Workspace;
let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  workspace = await world.newWorkspace();
  ann = actorOf(workspace.id, await workspace.newMember('Ann Lee'));
  ben = actorOf(workspace.id, await workspace.newMember('Ben Roe'));
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString();

/** A conversation with one message of a customer. */
async function asked(change: Parameters<typeof message>[0] = {}) {
  const item = message({ at: at(0), ...change });
  await workspace.hear([item]);
  const { id, interaction } = await workspace.within((trx) =>
    trx
      .selectFrom('conversations.conversation as c')
      .innerJoin('conversations.entry as e', (join) =>
        join.onRef('e.workspace_id', '=', 'c.workspace_id').onRef('e.conversation_id', '=', 'c.id'),
      )
      .select(['c.id', 'e.interaction_id as interaction'])
      .where('c.workspace_id', '=', workspace.id)
      .where('c.key', '=', item.externalId)
      .executeTakeFirstOrThrow(),
  );
  return { id, interaction, externalId: item.externalId };
}

const reply = (id: string, body: object, key: string = newId(), actor = ann) =>
  send(actor, 'POST', `/conversations/${id}/replies`, body, { 'idempotency-key': key });
const settle = (id: string, outgoing: string, state: string, actor = ann) =>
  send(actor, 'PATCH', `/conversations/${id}/outgoing/${outgoing}`, { state });
const open = async (id: string) => (await send(ann, 'GET', `/conversations/${id}`)).body;

test('an answer waits to be sent by hand, and the customer still waits', async () => {
  const { id, interaction } = await asked();
  const { status, body } = await reply(id, { text: 'We look into it.', inReplyTo: interaction });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    text: 'We look into it.',
    visibility: 'public',
    state: 'by_hand',
    problem: null,
    author: { id: ann.id, name: 'Ann Lee' },
    inReplyTo: interaction,
    createdAt: now.toISOString(),
    sendAt: now.toISOString(),
    finishedAt: null,
  });
  expect(await open(id)).toMatchObject({ waiting: true, messages: 1, outgoing: [body] });
});

test('a reply that was sent by hand comes into the timeline exactly once, however often that is said', async () => {
  const { id, interaction, externalId } = await asked();
  const outgoing = (await reply(id, { text: 'It is on its way.', inReplyTo: interaction })).body.id;
  const [first, again] = [await settle(id, outgoing, 'sent'), await settle(id, outgoing, 'sent')];
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(first.body).toMatchObject({ state: 'sent', finishedAt: now.toISOString() });
  const before = await open(id);
  expect(before.outgoing).toHaveLength(1);
  expect(before.timeline).toHaveLength(1);
  await workspace.within((trx) => placeAll(trx, workspace.id));
  const after = await open(id);
  expect(after.outgoing).toEqual([]);
  expect(after).toMatchObject({ waiting: false, messages: 2 });
  expect(after.timeline[1]).toMatchObject({
    text: 'It is on its way.',
    direction: 'out',
    at: now.toISOString(),
    author: { handle: null, name: 'Ann Lee', email: null },
    inReplyTo: externalId,
    personId: null,
  });
});

test('our own words are owned, what was heard is copied', async () => {
  const { id } = await asked();
  const outgoing = (await reply(id, { text: 'Thank you.' })).body.id;
  await settle(id, outgoing, 'sent');
  const custody = await workspace.within((trx) =>
    trx
      .selectFrom('conversations.interaction')
      .select('custody')
      .where('workspace_id', '=', workspace.id)
      .where('external_id', '=', `reply:${outgoing}`)
      .executeTakeFirstOrThrow(),
  );
  expect(custody).toEqual({ custody: 'owned' });
});

test('a reply that was taken back is no message, and cannot be sent any more', async () => {
  const { id } = await asked();
  const outgoing = (await reply(id, { text: 'Oops' })).body.id;
  expect((await settle(id, outgoing, 'withdrawn')).body.state).toBe('withdrawn');
  const late = await settle(id, outgoing, 'sent');
  expect(late).toMatchObject({ status: 409, body: { code: 'conversations.outgoing_settled' } });
  await workspace.within((trx) => placeAll(trx, workspace.id));
  expect((await open(id)).messages).toBe(1);
});

test('what two people say of one reply at the same time happens once', async () => {
  const { id } = await asked();
  const outgoing = (await reply(id, { text: 'Hello' })).body.id;
  const answers = await Promise.all([settle(id, outgoing, 'sent'), settle(id, outgoing, 'withdrawn', ben)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('a reply without a key is refused', async () => {
  const { id } = await asked();
  const { status, body } = await send(ann, 'POST', `/conversations/${id}/replies`, { text: 'Hello' });
  expect([status, body.code]).toEqual([422, 'conversations.reply_key_needed']);
});

test('the same key gives the same reply, and makes no second one', async () => {
  const { id } = await asked();
  const key = newId();
  const [first, second] = [await reply(id, { text: 'Hello' }, key), await reply(id, { text: 'Hello' }, key)];
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect((await open(id)).outgoing).toHaveLength(1);
});

test('the same key gives the same reply long after answers are forgotten, and never to other words', async () => {
  const { id } = await asked();
  const write = (text: string) => workspace.within((trx) => writeReply(trx, ann, id, { text }, 'my key', now));
  const first = await write('Hello');
  expect((await write('Hello')).id).toBe(first.id);
  await expect(write('Goodbye')).rejects.toMatchObject({ code: 'conversations.reply_key_used' });
  const concurrent = await Promise.all([write('Hello'), write('Hello'), write('Hello')]);
  expect(new Set(concurrent.map((row) => row.id))).toEqual(new Set([first.id]));
});

test('the key of one person means nothing to another', async () => {
  const { id } = await asked();
  const key = newId();
  const [one, other] = [await reply(id, { text: 'One' }, key), await reply(id, { text: 'Two' }, key, ben)];
  expect(one.body.id).not.toBe(other.body.id);
});

test('a message that came since the one seen last stops a reply', async () => {
  const { id, interaction, externalId } = await asked();
  await workspace.hear([message({ inReplyTo: externalId, at: at(1), text: 'Never mind.' })]);
  const { status, body } = await reply(id, { text: 'We look.', seenLast: interaction });
  expect([status, body.code]).toEqual([409, 'conversations.spoken_since']);
  const { timeline } = await open(id);
  expect((await reply(id, { text: 'Fine.', seenLast: timeline.at(-1).id })).status).toBe(201);
});

test('of two colleagues who answer the same message the second one is stopped, until he has seen the reply', async () => {
  const { id, interaction } = await asked();
  const first = await reply(id, { text: 'Mine', seenLast: interaction });
  const second = await reply(id, { text: 'Also mine', seenLast: interaction }, newId(), ben);
  expect([first.status, second.status]).toEqual([201, 409]);
  const informed = await reply(id, { text: 'And one thing more', seenLast: first.body.id }, newId(), ben);
  expect(informed.status).toBe(201);
});

test('nobody is stopped by a reply of his own, sent or not', async () => {
  const { id, interaction } = await asked();
  const first = await reply(id, { text: 'One', seenLast: interaction });
  expect((await reply(id, { text: 'Two', seenLast: interaction })).status).toBe(201);
  await settle(id, first.body.id, 'sent');
  await workspace.within((trx) => placeAll(trx, workspace.id));
  expect((await reply(id, { text: 'Three', seenLast: interaction })).status).toBe(201);
});

test('a reply of a colleague that was taken back stops nobody', async () => {
  const { id, interaction } = await asked();
  const first = await reply(id, { text: 'One', seenLast: interaction });
  await settle(id, first.body.id, 'withdrawn');
  expect((await reply(id, { text: 'Two', seenLast: interaction }, newId(), ben)).status).toBe(201);
});

test('messages of other conversations cannot be answered here', async () => {
  const [here, there] = [await asked(), await asked()];
  for (const field of ['inReplyTo', 'seenLast']) {
    const { status, body } = await reply(here.id, { text: 'Hello', [field]: there.interaction });
    expect([status, body.errors[0].path]).toEqual([422, field]);
  }
});

test('an answer to something private is private unless its author says otherwise', async () => {
  const { id, interaction } = await asked({ visibility: 'private' });
  expect((await reply(id, { text: 'Psst', inReplyTo: interaction })).body.visibility).toBe('private');
  expect((await reply(id, { text: 'Psst' })).body.visibility).toBe('private');
  expect((await reply(id, { text: 'All!', visibility: 'public' })).body.visibility).toBe('public');
});

test('text that cannot be kept is refused with its field', async () => {
  const { id } = await asked();
  const { status, body } = await reply(id, { text: 'nul \0' });
  expect([status, body.errors[0].path]).toEqual([422, 'text']);
});

test('a note names its author and those it mentions, who hear of it', async () => {
  const { id } = await asked();
  const { status, body } = await send(ann, 'POST', `/conversations/${id}/notes`, {
    text: ' Ben, you know him. ',
    mentions: [ben.id, ben.id],
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    text: 'Ben, you know him.',
    author: { id: ann.id, name: 'Ann Lee' },
    mentions: [ben.id],
    at: now.toISOString(),
  });
  expect((await open(id)).notes).toEqual([body]);
  const events = await workspace.within((trx) =>
    trx.selectFrom('platform.event').select('payload').where('workspace_id', '=', workspace.id).execute(),
  );
  expect(events).toContainEqual({ payload: { conversationId: id, noteId: body.id, mentions: [ben.id] } });
});

test('a note mentions members only, and a program signs none', async () => {
  const { id } = await asked();
  const stranger = newId();
  const body = { text: 'Hi', mentions: [stranger] };
  expect(await send(ann, 'POST', `/conversations/${id}/notes`, body)).toMatchObject({
    status: 422,
    body: { code: 'conversations.no_member', detail: expect.stringContaining(stranger) },
  });
  const program = actorOf(workspace.id, newId(), { kind: 'key' });
  expect((await send(program, 'POST', `/conversations/${id}/notes`, { text: 'Hi' })).status).toBe(403);
});
