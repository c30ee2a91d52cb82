import { beforeEach, expect, test } from 'vitest';
import { type Heard, type InsightState, openWorld, threeNeeds, type Workspace } from './insights.fixture.ts';

const world = await openWorld();
let workspace: Workspace;
let lost: Heard[];
let insight: InsightState;
let other: InsightState;
beforeEach(async () => {
  workspace = await world.newWorkspace();
  const needs = threeNeeds();
  lost = await workspace.hear(needs.lost);
  const app = await workspace.hear(needs.app);
  await workspace.reflect();
  const found = await workspace.insights();
  insight = found.find(({ members }) => members.includes(lost[0]!.id))!;
  other = found.find(({ members }) => members.includes(app[0]!.id))!;
});

const patch = (body: object, id = insight.id) => workspace.ask('PATCH', `/insights/${id}`, body);
const get = async (id = insight.id) => (await workspace.ask('GET', `/insights/${id}`)).body;
const boardIds = async (query = '') =>
  (await workspace.ask('GET', `/insights${query}`)).body.items.map(({ id }: { id: string }) => id);

test('dismissing asks for a reason, takes an insight off the board, and can be taken back', async () => {
  const without = await patch({ state: 'dismissed' });
  expect([without.status, without.body.errors[0].path]).toEqual([422, 'reason']);
  const { body } = await patch({ state: 'dismissed', reason: 'A known fault of one airport' });
  expect(body).toMatchObject({ state: 'dismissed', reason: 'A known fault of one airport' });
  expect(await boardIds()).toEqual([other.id]);
  expect(await boardIds('?dismissed=true')).toEqual([insight.id]);
  expect((await patch({ state: 'emerging' })).body).toMatchObject({ state: 'emerging', reason: null });
  expect((await boardIds()).sort()).toEqual([insight.id, other.id].sort());
});

test('a dismissed insight keeps collecting silently', async () => {
  await patch({ state: 'dismissed', reason: 'Known' });
  await workspace.hear([
    { text: 'My suitcase is lost, the luggage desk shrugs', by: 'new', at: '2026-10-04T10:00:00Z' },
  ]);
  await workspace.reflect();
  expect(await get()).toMatchObject({ state: 'dismissed', size: 7, people: 7 });
});

test('an owner, an action, its end and telling everybody move an insight on', async () => {
  expect((await patch({ owner: workspace.owner.id })).body).toMatchObject({
    state: 'assigned',
    owner: { id: workspace.owner.id, name: 'Olga Owner' },
  });
  const made = await workspace.ask('POST', `/insights/${insight.id}/actions`, {
    title: 'Tag every bag twice',
    owner: workspace.owner.id,
    dueOn: '2026-11-30',
  });
  expect([made.status, made.body]).toMatchObject([
    201,
    { title: 'Tag every bag twice', state: 'planned', dueOn: '2026-11-30' },
  ]);
  expect(await get()).toMatchObject({ state: 'acting' });
  const done = await workspace.ask('PATCH', `/insights/${insight.id}/actions/${made.body.id}`, { state: 'done' });
  expect(done.body).toMatchObject({ state: 'done', dueOn: '2026-11-30', owner: { name: 'Olga Owner' } });
  expect(await get()).toMatchObject({ state: 'changed' });
  const people = lost.map(({ personId }) => personId);
  const first = await workspace.ask('POST', `/insights/${insight.id}/tell`, { people: people.slice(1) });
  expect(first.body).toMatchObject({ state: 'changed', told: 5 });
  const last = await workspace.ask('POST', `/insights/${insight.id}/tell`, { people: [people[0]], state: 'declined' });
  expect(last.body).toMatchObject({ state: 'told', told: 5 });
});

test('every change stands on the page of the insight with who did it', async () => {
  await patch({ title: 'Luggage that nobody finds', owner: workspace.owner.id });
  const { changes } = await get();
  expect(changes.map(({ kind, actor }: { kind: string; actor: string }) => [kind, actor])).toEqual([
    ['state', 'Olga Owner'],
    ['owner', 'Olga Owner'],
    ['renamed', 'Olga Owner'],
  ]);
});

test('telling by reply writes into the conversation of each person, once for the same words', async () => {
  const wish = { people: [lost[0]!.personId, lost[1]!.personId], how: 'reply', text: 'We tag every bag twice now.' };
  expect((await workspace.ask('POST', `/insights/${insight.id}/tell`, wish)).status).toBe(200);
  expect((await workspace.ask('POST', `/insights/${insight.id}/tell`, wish)).status).toBe(200);
  const outgoing = await workspace.within((trx) =>
    trx
      .selectFrom('conversations.outgoing')
      .select(['conversation_id', 'text'])
      .where('workspace_id', '=', workspace.id)
      .execute(),
  );
  expect(outgoing.map(({ conversation_id }) => conversation_id).sort()).toEqual(
    [lost[0]!.conversationId, lost[1]!.conversationId].sort(),
  );
  const { body } = await workspace.ask('GET', `/insights/${insight.id}/voices?limit=200`);
  const told = body.items.filter((voice: { told: unknown }) => voice.told);
  expect(told.map((voice: { told: object }) => voice.told)).toEqual(
    [1, 2].map(() => expect.objectContaining({ state: 'told', how: 'reply', by: 'Olga Owner' })),
  );
});

test('nothing is sent to a person who asked not to hear, nor to one outside the evidence', async () => {
  const [first, second] = lost.map(({ personId }) => personId);
  await workspace.ask('POST', `/insights/${insight.id}/tell`, { people: [first], state: 'declined' });
  const sent = await workspace.ask('POST', `/insights/${insight.id}/tell`, {
    people: [first, second],
    how: 'reply',
    text: 'Hi',
  });
  expect([sent.status, sent.body.code]).toEqual([409, 'insights.declined']);
  const stranger = await workspace.ask('POST', `/insights/${other.id}/tell`, { people: [first] });
  expect([stranger.status, stranger.body.errors[0].path]).toEqual([422, 'people']);
});

test('a split takes its messages along, and they stay after a reflection', async () => {
  const interactions = lost.slice(0, 2).map(({ id }) => id);
  const split = await workspace.ask('POST', `/insights/${insight.id}/split`, { title: 'Lost twice', interactions });
  expect([split.status, split.body]).toMatchObject([201, { title: 'Lost twice', size: 2, people: 2 }]);
  expect(split.body.lineage).toMatchObject([{ kind: 'split_from', insightId: insight.id }]);
  await workspace.reflect();
  expect(await get(split.body.id)).toMatchObject({ title: 'Lost twice', size: 2 });
  expect(await get()).toMatchObject({ size: 4, lineage: [{ kind: 'split_into', title: 'Lost twice' }] });
  const back = await workspace.ask('POST', `/insights/${split.body.id}/merge`, { into: insight.id });
  expect(back.body).toMatchObject({ id: insight.id, size: 6 });
});

test('a message put in by hand leaves where the engine had put it and stays', async () => {
  const interactions = [lost[0]!.id];
  const added = await workspace.ask('POST', `/insights/${other.id}/evidence`, { interactions });
  expect(added.body).toMatchObject({ id: other.id, size: 7 });
  expect(await get()).toMatchObject({ size: 5 });
  await workspace.reflect();
  expect(await get(other.id)).toMatchObject({ size: 7 });
});

test('a message set aside is kept and does not count, until it is put back', async () => {
  const path = `/insights/${insight.id}/evidence/${lost[0]!.id}`;
  expect((await workspace.ask('PATCH', path, { standing: 'aside' })).body).toMatchObject({ size: 5, people: 5 });
  const { body } = await workspace.ask('GET', `/insights/${insight.id}/evidence?standing=aside`);
  expect(body.items).toMatchObject([{ interactionId: lost[0]!.id, placedBy: 'person', text: lost[0]!.text }]);
  expect((await workspace.ask('PATCH', path, { standing: 'counts' })).body).toMatchObject({ size: 6, people: 6 });
});

test('the evidence comes newest first, page by page, with marks that lie in the text', async () => {
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const answer = await workspace.ask('GET', `/insights/${insight.id}/evidence?limit=4${next && `&cursor=${next}`}`);
    for (const { interactionId, text, marks } of answer.body.items) {
      seen.push(interactionId);
      for (const { start, end } of marks) expect(text.slice(start, end)).toHaveLength(end - start);
    }
    next = answer.body.next;
  }
  expect(seen).toEqual(lost.map(({ id }) => id).reverse());
});

test('the board pages by score without repeating or losing an insight', async () => {
  const first = (await workspace.ask('GET', '/insights?limit=1')).body;
  const second = (await workspace.ask('GET', `/insights?limit=1&cursor=${first.next}`)).body;
  expect([first.items[0].id, second.items[0].id].sort()).toEqual([insight.id, other.id].sort());
  expect(first.items[0].score).toBeGreaterThanOrEqual(second.items[0].score);
  expect(second.next).toBeNull();
  expect(first.totals).toMatchObject({ interactions: 12, people: 12, pending: 0 });
  expect((await workspace.ask('GET', '/insights?cursor=nonsense')).status).toBe(422);
});

test('who follows an insight finds it among those followed', async () => {
  expect((await patch({ following: true })).body).toMatchObject({ following: true, followers: 1 });
  expect(await boardIds('?following=true')).toEqual([insight.id]);
  expect((await patch({ following: false })).body).toMatchObject({ following: false, followers: 0 });
});

test('only members of the workspace can own an insight', async () => {
  const stranger = (await world.newWorkspace()).owner.id;
  const { status, body } = await patch({ owner: stranger });
  expect([status, body.errors[0].path]).toEqual([422, 'owner']);
});

test('a viewer reads and changes nothing', async () => {
  const { viewer } = workspace;
  expect((await world.send(viewer, 'GET', `/insights/${insight.id}`)).status).toBe(200);
  expect((await world.send(viewer, 'PATCH', `/insights/${insight.id}`, { title: 'Mine' })).status).toBe(403);
  expect((await world.send(viewer, 'POST', `/insights/${insight.id}/merge`, { into: other.id })).status).toBe(403);
  expect(
    (await world.send(viewer, 'POST', `/insights/${insight.id}/tell`, { people: [lost[0]!.personId] })).status,
  ).toBe(403);
});

test('another workspace sees nothing', async () => {
  const { ask } = await world.newWorkspace();
  expect((await ask('GET', '/insights')).body).toMatchObject({ items: [], totals: { interactions: 0, people: 0 } });
  expect((await ask('GET', `/insights/${insight.id}`)).status).toBe(404);
  expect((await ask('PATCH', `/insights/${insight.id}`, { title: 'Mine' })).status).toBe(404);
  expect((await ask('GET', `/insights/${insight.id}/evidence`)).status).toBe(404);
});
