import pg from 'pg';
import { expect, test } from 'vitest';
import { type Heard, type InsightState, openWorld, threeNeeds, type Workspace } from './insights.fixture.ts';

const world = await openWorld();

async function withThreeNeeds() {
  const workspace = await world.newWorkspace();
  const { lost, app, vegan } = threeNeeds();
  const heard = {
    lost: await workspace.hear(lost),
    app: await workspace.hear(app),
    vegan: await workspace.hear(vegan),
  };
  await workspace.reflect();
  return { workspace, heard };
}

const ids = (heard: readonly Heard[]) => heard.map(({ id }) => id).sort();
const holding = async (workspace: Workspace, one: { id: string }): Promise<InsightState> => {
  const found = (await workspace.insights()).filter(({ members }) => members.includes(one.id));
  expect(found).toHaveLength(1);
  return found[0]!;
};

test('messages about three needs become three insights, each with its own messages and people', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const found = await workspace.insights();
  expect(found.map(({ members }) => members).sort()).toEqual(
    [ids(heard.lost), ids(heard.app), ids(heard.vegan)].sort(),
  );
  expect(found.map(({ size, people }) => [size, people])).toEqual([
    [6, 6],
    [6, 6],
    [6, 6],
  ]);
});

test('quotes are cut from the messages and stand where they say', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const texts = new Map([...heard.lost, ...heard.app, ...heard.vegan].map(({ id, text }) => [id, text]));
  const { body } = await workspace.ask('GET', '/insights');
  expect(body.items).toHaveLength(3);
  for (const { id, quote } of body.items) {
    const { body: insight } = await workspace.ask('GET', `/insights/${id}`);
    expect(insight.quotes[0]).toEqual(quote);
    for (const { interactionId, text, start, end } of insight.quotes) {
      expect(text).toBe(texts.get(interactionId));
      expect(text.slice(start, end).length).toBe(end - start);
      expect(end).toBeGreaterThan(start);
    }
  }
});

test('a new message goes to the insight of its need at once, and reflecting again keeps all ids', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const before = await holding(workspace, heard.lost[0]!);
  const text = 'My suitcase is lost and the luggage desk has no answer';
  const [late] = await workspace.hear([{ text, by: 'lotte0', at: '2026-10-04T09:00:00Z' }]);
  const grown = await holding(workspace, late!);
  expect(grown).toMatchObject({ id: before.id, size: 7, people: 6 });
  await workspace.reflect();
  expect(await holding(workspace, late!)).toMatchObject({ id: before.id, size: 7, people: 6 });
  expect((await workspace.insights()).map(({ id }) => id)).toHaveLength(3);
});

test('reflecting twice over the same messages changes nothing', async () => {
  const { workspace } = await withThreeNeeds();
  const before = await workspace.insights();
  await workspace.reflect();
  expect(await workspace.insights()).toEqual(before);
});

test('a message that a person moved stays there after another reflection', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const [from, to] = [await holding(workspace, heard.lost[0]!), await holding(workspace, heard.app[0]!)];
  const path = `/insights/${from.id}/evidence/${heard.lost[0]!.id}`;
  expect((await workspace.ask('PATCH', path, { moveTo: to.id })).status).toBe(200);
  await workspace.reflect();
  expect(await holding(workspace, heard.lost[0]!)).toMatchObject({ id: to.id, size: 7, people: 7 });
  expect(await holding(workspace, heard.lost[1]!)).toMatchObject({ id: from.id, size: 5, people: 5 });
});

test('a message that a person took out is never put back', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const { id } = await holding(workspace, heard.lost[0]!);
  await workspace.ask('PATCH', `/insights/${id}/evidence/${heard.lost[0]!.id}`, { standing: 'out' });
  await workspace.reflect();
  expect(await holding(workspace, heard.lost[1]!)).toMatchObject({ id, size: 5, people: 5 });
  const { body } = await workspace.ask('GET', `/insights/${id}/evidence?standing=out`);
  expect(body.items.map(({ interactionId }: { interactionId: string }) => interactionId)).toEqual([heard.lost[0]!.id]);
});

test('a name given by a person survives a reflection', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const { id } = await holding(workspace, heard.lost[0]!);
  await workspace.ask('PATCH', `/insights/${id}`, { title: 'Luggage that nobody finds' });
  await workspace.hear([{ text: 'Where is my suitcase? Lost luggage again', by: 'new', at: '2026-10-04T09:00:00Z' }]);
  await workspace.reflect();
  expect(await holding(workspace, heard.lost[0]!)).toMatchObject({ id, title: 'Luggage that nobody finds' });
});

test('what belongs to a merged insight is grouped into the one that stands for it', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const [from, into] = [await holding(workspace, heard.lost[0]!), await holding(workspace, heard.app[0]!)];
  await workspace.ask('POST', `/insights/${from.id}/merge`, { into: into.id });
  const text = 'My suitcase is lost and the luggage desk has no answer';
  const [late] = await workspace.hear([{ text, by: 'late', at: '2026-10-04T09:00:00Z' }]);
  expect(await holding(workspace, late!)).toMatchObject({ id: into.id, size: 13 });
  await workspace.reflect();
  expect(await holding(workspace, late!)).toMatchObject({ id: into.id, size: 13 });
  expect(await holding(workspace, heard.lost[0]!)).toMatchObject({ id: into.id });
});

test('batches that come at once, and reflections meanwhile, lose and double nothing', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const late = (text: string, by: string) => workspace.hear([{ text, by, at: '2026-10-04T09:00:00Z' }]);
  const [reflected, ...said] = await Promise.allSettled([
    workspace.reflect(),
    late('My suitcase is lost and the luggage desk has no answer', 'lotte0'),
    late('Lost luggage: my suitcase never came, the desk is closed', 'lotte0'),
    late('The app crashes when I open the boarding pass', 'arno1'),
    late('A vegan meal on the menu, please', 'vera2'),
  ]);
  expect([reflected, ...said].map(({ status }) => status)).toEqual(['fulfilled', ...said.map(() => 'fulfilled')]);
  await workspace.reflect();
  const found = await workspace.insights();
  const messages = found.flatMap(({ members }) => members);
  expect(new Set(messages).size).toBe(messages.length);
  expect(messages).toHaveLength(22);
  for (const { size, members } of found) expect(size).toBe(members.length);
  expect(await holding(workspace, heard.lost[0]!)).toMatchObject({ size: 8, people: 6 });
});

test('an insight that nobody speaks of any more and nobody touched fades from the board', async () => {
  const { workspace, heard } = await withThreeNeeds();
  const { id } = await holding(workspace, heard.vegan[0]!);
  const vegan = ids(heard.vegan);
  await workspace.within((trx) =>
    trx
      .deleteFrom('conversations.interaction')
      .where('workspace_id', '=', workspace.id)
      .where('id', 'in', vegan)
      .execute(),
  );
  await workspace.reflect();
  expect((await workspace.insights()).find((one) => one.id === id)).toMatchObject({ state: 'faded' });
  expect((await workspace.ask('GET', '/insights')).body.items).toHaveLength(2);
});

test('asking for a reflection again and again leaves one job waiting', async () => {
  const { workspace } = await withThreeNeeds();
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  const { rows } = await client.query('select task_identifier from graphile_worker.jobs where key = $1', [
    `reflect:${workspace.id}`,
  ]);
  await client.end();
  expect(rows).toEqual([{ task_identifier: 'insights.reflect' }]);
});
