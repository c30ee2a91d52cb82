import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type InsightState, openWorld, threeNeeds, type Workspace } from './insights.fixture.ts';

const world = await openWorld();

async function withInsights(): Promise<{ workspace: Workspace; found: InsightState[] }> {
  const workspace = await world.newWorkspace();
  await workspace.hear(threeNeeds().all);
  await workspace.reflect();
  const found = await workspace.insights();
  expect(found).toHaveLength(3);
  return { workspace, found };
}

const merge = (workspace: Workspace, from: string, into: string) =>
  workspace.ask('POST', `/insights/${from}/merge`, { into });
const unmerge = (workspace: Workspace, id: string) => workspace.ask('DELETE', `/insights/${id}/merge`);

/** Everything that a merge moves, and what the insights say of themselves. */
async function snapshot({ id, within }: Workspace) {
  return within(async (trx) => {
    const rows = async (query: ReturnType<typeof sql>) => (await query.execute(trx)).rows;
    return {
      insights:
        await rows(sql`select id, title, kind, state, size, people, first_at, last_at, merged_into, lineage, owner_id
                                 from insights.insight where workspace_id = ${id} order by id`),
      evidence: await rows(
        sql`select * from insights.evidence where workspace_id = ${id} order by insight_id, interaction_id`,
      ),
      actions: await rows(sql`select * from insights.action where workspace_id = ${id} order by id`),
      told: await rows(sql`select * from insights.told where workspace_id = ${id} order by insight_id, person_id`),
      followers: await rows(
        sql`select * from insights.follower where workspace_id = ${id} order by insight_id, user_id`,
      ),
    };
  });
}

test('a merged insight leads to the one that stands for both, with its evidence, actions and told', async () => {
  const { workspace, found } = await withInsights();
  const [from, into] = [found[0]!, found[1]!];
  const { body: voices } = await workspace.ask('GET', `/insights/${from.id}/voices`);
  await workspace.ask('POST', `/insights/${from.id}/tell`, { people: [voices.items[0].personId] });
  await workspace.ask('POST', `/insights/${from.id}/actions`, { title: 'Mend it' });
  const merged = await merge(workspace, from.id, into.id);
  expect(merged.body).toMatchObject({ id: into.id, size: 12, people: 12, told: 1, actions: [{ title: 'Mend it' }] });
  expect((await workspace.ask('GET', `/insights/${from.id}`)).body).toEqual(merged.body);
  expect((await workspace.ask('GET', '/insights')).body.items).toHaveLength(2);
});

test('an insight cannot be merged into itself, not even by way of another one', async () => {
  const { workspace, found } = await withInsights();
  const [a, b] = [found[0]!.id, found[1]!.id];
  expect((await merge(workspace, a, a)).status).toBe(409);
  await merge(workspace, a, b);
  expect((await merge(workspace, b, a)).body.code).toBe('insights.merge_into_itself');
});

test('there is nothing to take back where nothing was merged', async () => {
  const { workspace, found } = await withInsights();
  expect((await unmerge(workspace, found[0]!.id)).body.code).toBe('insights.not_merged');
});

test('merges taken back in any order leave every row as it was', async () => {
  const { workspace, found } = await withInsights();
  const ids = found.map(({ id }) => id);
  const { body } = await workspace.ask('GET', `/insights/${ids[0]}/voices`);
  await workspace.ask('POST', `/insights/${ids[0]}/tell`, { people: [body.items[0].personId] });
  for (const id of ids) {
    await workspace.ask('PATCH', `/insights/${id}`, { following: true, owner: workspace.owner.id });
    await workspace.ask('POST', `/insights/${id}/actions`, { title: 'Mend it' });
  }
  // The same message by hand in two insights, and one that was taken out: what a merge must not melt into one.
  await workspace.ask('PATCH', `/insights/${ids[0]}/evidence/${found[0]!.members[0]}`, { standing: 'aside' });
  await workspace.ask('POST', `/insights/${ids[1]}/evidence`, { interactions: [found[0]!.members[0]] });
  await workspace.ask('PATCH', `/insights/${ids[1]}/evidence/${found[1]!.members[0]}`, { standing: 'out' });
  const before = await snapshot(workspace);

  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async ([a, b, c], lastFirst) => {
      const [first, second, third] = [ids[a!]!, ids[b!]!, ids[c!]!];
      expect((await merge(workspace, first, second)).status).toBe(200);
      expect((await merge(workspace, second, third)).body).toMatchObject({ id: third });
      for (const id of lastFirst ? [second, first] : [first, second]) {
        expect((await unmerge(workspace, id)).body).toMatchObject({ id });
      }
      expect(await snapshot(workspace)).toEqual(before);
    }),
    { numRuns: 8, seed: 1 },
  );
});
