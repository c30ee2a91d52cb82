import { expect, test } from 'vitest';
import { now, openWorld, threeNeeds } from './insights.fixture.ts';
import { findInsights, insightsOf, interactionsOfInsight } from './ports.store.ts';
import { recount } from './recount.ts';

const world = await openWorld();

async function withInsight() {
  const workspace = await world.newWorkspace();
  const heard = await workspace.hear(threeNeeds().lost);
  await workspace.reflect();
  const [insight] = await workspace.insights();
  return { workspace, heard, insight: insight! };
}

test('messages name the insights in which they count, dismissed ones left out', async () => {
  const { workspace, heard, insight } = await withInsight();
  const ask = () => workspace.within((trx) => insightsOf(trx, workspace.id, [heard[0]!.id]));
  expect(await ask()).toEqual(new Map([[heard[0]!.id, [{ id: insight.id, title: insight.title, state: 'emerging' }]]]));
  await workspace.ask('PATCH', `/insights/${insight.id}`, { state: 'dismissed', reason: 'Known' });
  expect(await ask()).toEqual(new Map());
});

test('the evidence of an insight goes on after a cursor', async () => {
  const { workspace, heard, insight } = await withInsight();
  const page = (cursor: { at: Date; id: string } | null) =>
    workspace.within((trx) => interactionsOfInsight(trx, workspace.id, insight.id, cursor, 4));
  const first = await page(null);
  const rest = await page(first.at(-1)!);
  expect([...first, ...rest].map(({ id }) => id)).toEqual(heard.map(({ id }) => id).reverse());
});

test('insights are found by the beginnings of the words in their titles', async () => {
  const { workspace, insight } = await withInsight();
  await workspace.ask('PATCH', `/insights/${insight.id}`, { title: 'Luggage that nobody finds' });
  const find = (q: string) => workspace.within((trx) => findInsights(trx, workspace.id, q, 8));
  expect((await find('find lugg')).map(({ id }) => id)).toEqual([insight.id]);
  expect(await find('luggage lost')).toEqual([]);
  expect(await find("':* & !")).toEqual([]);
});

test('when messages go, counts follow; an insight without any goes too, unless somebody touched it', async () => {
  const { workspace, heard } = await withInsight();
  const forget = (ids: string[]) =>
    workspace.within(async (trx) => {
      await trx
        .deleteFrom('conversations.interaction')
        .where('workspace_id', '=', workspace.id)
        .where('id', 'in', ids)
        .execute();
      await recount(trx, workspace.id, now);
    });
  await forget([heard[0]!.id]);
  expect(await workspace.insights()).toMatchObject([{ size: 5, people: 5 }]);
  await forget(heard.map(({ id }) => id));
  expect(await workspace.insights()).toEqual([]);
});

test('an insight that somebody named stays when all its messages go', async () => {
  const { workspace, heard, insight } = await withInsight();
  await workspace.ask('PATCH', `/insights/${insight.id}`, { title: 'Luggage that nobody finds' });
  await workspace.within(async (trx) => {
    const gone = heard.map(({ id }) => id);
    await trx
      .deleteFrom('conversations.interaction')
      .where('workspace_id', '=', workspace.id)
      .where('id', 'in', gone)
      .execute();
    await recount(trx, workspace.id, now);
  });
  expect(await workspace.insights()).toMatchObject([{ title: 'Luggage that nobody finds', size: 0, people: 0 }]);
});
