import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, openApp } from './app.fixture.ts';
import { conversationTasks } from './tasks.ts';
import { message, openWorld, type Workspace } from './world.fixture.ts';

const world = await openWorld();
let clock = new Date('2026-11-20T12:00:00Z');
const { app, send } = await openApp(world.db, () => clock, {
  insightsOf: async (_trx, _workspaceId, ids) =>
    new Map(ids.map((id) => [id, [{ id: insightId, title: 'Late parcels', state: 'emerging' }]])),
});
const insightId = newId();
afterAll(() => app.close());

let workspace: Workspace;
let ann: Actor;
let ben: Actor;
let viewer: Actor;
beforeAll(async () => {
  workspace = await world.newWorkspace();
  ann = actorOf(workspace.id, await workspace.newMember('Ann Lee'));
  ben = actorOf(workspace.id, await workspace.newMember('Ben Roe'));
  viewer = actorOf(workspace.id, await workspace.newMember('Vi Ewer', 'viewer'), { role: 'viewer' });
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, 0) + minute * 60_000).toISOString();

async function newConversation(own = workspace, change: Parameters<typeof message>[0] = {}): Promise<string> {
  const item = message(change);
  await own.hear([item]);
  const found = await own.within((trx) =>
    trx
      .selectFrom('conversations.conversation')
      .select('id')
      .where('workspace_id', '=', own.id)
      .where('key', '=', item.externalId)
      .executeTakeFirstOrThrow(),
  );
  return found.id;
}

const open = (id: string, actor = ann) => send(actor, 'GET', `/conversations/${id}`);
const change = (id: string, body: object, version?: number, actor = ann) =>
  send(actor, 'PATCH', `/conversations/${id}`, body, version === undefined ? {} : { 'if-match': `"${version}"` });
async function box(actor: Actor, query: string): Promise<string[]> {
  const { body } = await send(actor, 'GET', `/conversations?${query}`);
  return body.items.map((row: { id: string }) => row.id);
}

test('a row of the list shows who speaks, where, what, and in which insight', async () => {
  const own = await world.newWorkspace();
  const reader = actorOf(own.id, await own.newMember('Rea Der'));
  const id = await newConversation(own, { at: at(0), text: 'Where is it?', attributes: { subject: 'Parcel' } });
  const { body } = await send(reader, 'GET', '/conversations');
  expect(body).toEqual({
    items: [
      {
        id,
        subject: 'Parcel',
        preview: 'Where is it?',
        channel: { id: own.channelId, name: 'The file channel', network: 'file', canSend: false },
        participants: [{ personId: expect.any(String), name: 'Person ann', label: '@ann' }],
        state: 'open',
        waiting: true,
        assignee: null,
        asleepUntil: null,
        visibility: 'public',
        messages: 1,
        firstAt: at(0),
        lastAt: at(0),
        lastInAt: at(0),
        unread: true,
        insight: { id: insightId, title: 'Late parcels', state: 'emerging' },
        version: 1,
      },
    ],
    next: null,
  });
});

test('each box holds what it says, and the counts agree', async () => {
  const own = await world.newWorkspace();
  const [me, other] = [await own.newMember('Me'), await own.newMember('Other')].map((id) => actorOf(own.id, id));
  const waiting = await newConversation(own);
  const answered = await newConversation(own, { externalId: 'answered', at: at(0) });
  await own.hear([message({ inReplyTo: 'answered', at: at(1), direction: 'out' })]);
  const mine = await newConversation(own);
  const closed = await newConversation(own);
  const asleep = await newConversation(own);
  await change(mine, { assignee: me!.id }, 1, me);
  await change(closed, { state: 'closed', assignee: me!.id }, 1, me);
  await change(asleep, { state: 'asleep' }, undefined, me);
  const boxes = {
    mine: await box(me!, 'box=mine'),
    team: await box(me!, 'box=team'),
    all: await box(me!, 'box=all'),
    asleep: await box(me!, 'box=asleep'),
  };
  expect(boxes.mine).toEqual([mine]);
  expect(boxes.team.toSorted()).toEqual([waiting, mine].toSorted());
  expect(boxes.all.toSorted()).toEqual([waiting, answered, mine, closed].toSorted());
  expect(boxes.asleep).toEqual([asleep]);
  expect((await send(me!, 'GET', '/conversations/counts')).body).toEqual({ mine: 1, team: 2, all: 4, asleep: 1 });
  expect((await send(other!, 'GET', '/conversations/counts')).body).toMatchObject({ mine: 0, team: 2 });
  expect(await box(other!, `box=all&state=closed`)).toEqual([closed]);
  expect(await box(other!, `box=all&assignee=${me!.id}&state=open`)).toEqual([mine]);
  expect(await box(other!, `box=all&channel=${newId()}`)).toEqual([]);
});

test('pages by cursor show everything once, latest first, while rows come in', async () => {
  const own = await world.newWorkspace();
  const reader = actorOf(own.id, await own.newMember('Rea Der'));
  // Several of the same instant, so that the id has to decide.
  await own.hear(Array.from({ length: 11 }, (_, index) => message({ at: at(Math.floor(index / 3)) })));
  const seen: { id: string; lastAt: string }[] = [];
  let cursor = '';
  do {
    const { body } = await send(reader, 'GET', `/conversations?box=all&limit=4${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items);
    cursor = body.next ?? '';
    await own.hear([message({ at: at(60) })]);
  } while (cursor);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(11);
  expect(seen.length).toBe(11);
  expect(seen.map(({ lastAt }) => lastAt)).toEqual(
    seen
      .map(({ lastAt }) => lastAt)
      .toSorted()
      .reverse(),
  );
});

test('a wrong cursor is named', async () => {
  const { status, body } = await send(ann, 'GET', '/conversations?cursor=nonsense');
  expect(status).toBe(422);
  expect(body.errors).toEqual([{ path: 'cursor', message: 'unknown cursor' }]);
});

test('the second of two who assign at once hears who has it', async () => {
  const id = await newConversation();
  const first = await change(id, { assignee: ann.id }, 1, ann);
  expect(first).toMatchObject({ status: 200, body: { assignee: { id: ann.id, name: 'Ann Lee' }, version: 2 } });
  const second = await change(id, { assignee: ben.id }, 1, ben);
  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({ code: 'conversations.taken', detail: expect.stringContaining('Ann Lee has') });
  expect((await open(id)).body.assignee.name).toBe('Ann Lee');
});

test('of many who assign at the same time exactly one gets it', async () => {
  const id = await newConversation();
  const answers = await Promise.all([ann, ben, ann, ben].map((actor) => change(id, { assignee: actor.id }, 1, actor)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
});

test('assigning needs the version that was seen, and a member', async () => {
  const id = await newConversation();
  expect(await change(id, { assignee: ann.id })).toMatchObject({
    status: 422,
    body: { code: 'conversations.version_needed' },
  });
  const stranger = newId();
  expect(await change(id, { assignee: stranger }, 1)).toMatchObject({
    status: 422,
    body: { code: 'conversations.no_member', detail: expect.stringContaining(stranger) },
  });
});

test('a conversation sleeps until its time, then a task wakes it', async () => {
  const id = await newConversation();
  const until = '2026-11-21T08:00:00.000Z';
  const slept = await change(id, { state: 'asleep', asleepUntil: until });
  expect(slept.body).toMatchObject({ state: 'asleep', asleepUntil: until });
  const wake = conversationTasks({ db: world.db, clock: () => clock }).tasks['conversations.wake']!;
  const run = () => wake({ workspaceId: workspace.id }, { signal: new AbortController().signal });
  await run();
  expect((await open(id)).body.state).toBe('asleep');
  clock = new Date(until);
  await run();
  expect((await open(id)).body).toMatchObject({ state: 'open', asleepUntil: null });
});

test('a time to wake up must be in the future, and goes with sleep only', async () => {
  const id = await newConversation();
  const past = await change(id, { state: 'asleep', asleepUntil: '2026-11-01T00:00:00Z' });
  expect(past).toMatchObject({ status: 422, body: { detail: 'asleepUntil should be in the future.' } });
  const awake = await change(id, { state: 'closed', asleepUntil: '2027-01-01T00:00:00Z' });
  expect(awake.status).toBe(422);
});

test('closing, opening again and renaming count the version up', async () => {
  const id = await newConversation();
  expect((await change(id, { state: 'closed' })).body).toMatchObject({ state: 'closed', version: 2 });
  expect((await change(id, { state: 'open', subject: ' Lost ' })).body).toMatchObject({
    state: 'open',
    subject: 'Lost',
    version: 3,
  });
  expect((await change(id, { subject: 'x' }, 2)).status).toBe(412);
});

test('what somebody has seen is read for him alone, until a customer speaks again', async () => {
  const id = await newConversation(workspace, { externalId: 'seen', at: at(0) });
  expect((await open(id)).body.unread).toBe(true);
  await send(ann, 'POST', `/conversations/${id}/seen`);
  expect((await open(id)).body.unread).toBe(false);
  expect((await open(id, ben)).body.unread).toBe(true);
  await workspace.hear([message({ inReplyTo: 'seen', at: at(1), direction: 'out' })]);
  expect((await open(id)).body.unread).toBe(false);
  await workspace.hear([message({ inReplyTo: 'seen', at: at(2) })]);
  expect((await open(id)).body.unread).toBe(true);
});

test('others see who looks or types, for 30 seconds', async () => {
  const id = await newConversation();
  const started = clock;
  await send(ben, 'POST', `/conversations/${id}/presence`, { doing: 'typing' });
  expect((await open(id)).body.others).toEqual([{ id: ben.id, name: 'Ben Roe', doing: 'typing' }]);
  expect((await open(id, ben)).body.others).toEqual([]);
  clock = new Date(started.getTime() + 30_000);
  expect((await open(id)).body.others).toEqual([]);
  await send(ben, 'POST', `/conversations/${id}/presence`, { doing: 'looking' });
  await send(ben, 'POST', `/conversations/${id}/presence`, { doing: 'gone' });
  expect((await open(id)).body.others).toEqual([]);
});

test('a viewer reads everything and changes nothing', async () => {
  const id = await newConversation();
  expect((await open(id, viewer)).status).toBe(200);
  const key = { 'idempotency-key': newId() };
  const tries = [
    await change(id, { state: 'closed' }, undefined, viewer),
    await send(viewer, 'POST', `/conversations/${id}/replies`, { text: 'Hello' }, key),
    await send(viewer, 'POST', `/conversations/${id}/notes`, { text: 'Hello' }),
    await send(viewer, 'PATCH', `/conversations/${id}/outgoing/${newId()}`, { state: 'sent' }),
    await send(viewer, 'POST', '/interactions', { items: [{ text: 'Hello' }] }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test('the ids of another workspace are not found, whatever is asked', async () => {
  const other = await world.newWorkspace();
  const id = await newConversation(other);
  const outgoing = newId();
  const key = { 'idempotency-key': newId() };
  const tries = [
    await open(id),
    await change(id, { state: 'closed' }),
    await send(ann, 'POST', `/conversations/${id}/seen`),
    await send(ann, 'POST', `/conversations/${id}/presence`, { doing: 'looking' }),
    await send(ann, 'POST', `/conversations/${id}/replies`, { text: 'Hello' }, key),
    await send(ann, 'POST', `/conversations/${id}/notes`, { text: 'Hello' }),
    await send(ann, 'PATCH', `/conversations/${id}/outgoing/${outgoing}`, { state: 'sent' }),
  ];
  expect(tries.map(({ status }) => status)).toEqual(Array(7).fill(404));
  expect(await box(ann, 'box=all&limit=200')).not.toContain(id);
});

test('the timeline is oldest first, and ends with the latest 200', async () => {
  const own = await world.newWorkspace();
  const reader = actorOf(own.id, await own.newMember('Rea Der'));
  const id = await newConversation(own, { externalId: 'long', at: at(0) });
  await own.hear(
    Array.from({ length: 204 }, (_, index) => message({ inReplyTo: 'long', at: at(index + 1), text: `word ${index}` })),
  );
  const { body } = await open(id, reader);
  expect(body.messages).toBe(205);
  expect(body.timeline.length).toBe(200);
  expect(body.timeline[0].text).toBe('word 4');
  expect(body.timeline.at(-1)).toMatchObject({
    text: 'word 203',
    at: at(204),
    personName: 'Person ann',
    inReplyTo: 'long',
    insights: [{ title: 'Late parcels' }],
    reading: null,
  });
});
