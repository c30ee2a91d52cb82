import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { InterchangeInteraction } from '../channels/index.ts';
import { recordInteractions } from './recordInteractions.ts';
import { message, now, openWorld, placeAll, type Workspace } from './world.fixture.ts';

const world = await openWorld();

/** Conversations with their messages, without ids and times of our own. */
async function conversationsOf(workspace: Workspace) {
  return workspace.within(async (trx) => {
    const rows = await trx
      .selectFrom('conversations.conversation')
      .selectAll()
      .where('workspace_id', '=', workspace.id)
      .orderBy('key')
      .execute();
    const entries = await trx
      .selectFrom('conversations.entry as e')
      .innerJoin('conversations.interaction as i', (join) =>
        join.onRef('i.workspace_id', '=', 'e.workspace_id').onRef('i.id', '=', 'e.interaction_id'),
      )
      .select(['e.conversation_id', 'i.external_id', 'e.at'])
      .where('e.workspace_id', '=', workspace.id)
      .orderBy('i.external_id')
      .execute();
    const participants = await trx
      .selectFrom('conversations.participant as p')
      .innerJoin('people.identity as n', (join) =>
        join.onRef('n.workspace_id', '=', 'p.workspace_id').onRef('n.id', '=', 'p.identity_id'),
      )
      .select(['p.conversation_id', 'n.value'])
      .where('p.workspace_id', '=', workspace.id)
      .orderBy('n.value')
      .execute();
    return rows.map(({ id, workspace_id, channel_id, updated_at, ...row }) => ({
      ...row,
      entries: entries.filter((one) => one.conversation_id === id).map((one) => one.external_id),
      participants: participants.filter((one) => one.conversation_id === id).map((one) => one.value),
    }));
  });
}

async function only(workspace: Workspace) {
  const conversations = await conversationsOf(workspace);
  expect(conversations).toHaveLength(1);
  return conversations[0]!;
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString();

function settle(workspace: Workspace, change: { state: string; version?: number; subject?: string }) {
  return workspace.within((trx) =>
    trx.updateTable('conversations.conversation').set(change).where('workspace_id', '=', workspace.id).execute(),
  );
}

test('a thread has its messages, its times, the last words of a customer, and those who take part', async () => {
  const own = await world.newWorkspace();
  await own.hear([
    message({ externalId: 'q', at: at(0), text: 'Where is\nmy parcel?', attributes: { subject: 'Parcel' } }),
    message({ externalId: 'r', at: at(5), text: 'We look.', direction: 'out', inReplyTo: 'q' }),
    message({
      externalId: 's',
      at: at(3),
      text: 'Mine too!',
      author: { handle: 'bo', name: null, email: null },
      inReplyTo: 'q',
    }),
  ]);
  expect(await only(own)).toEqual({
    key: 'q',
    subject: 'Parcel',
    state: 'open',
    assignee_id: null,
    asleep_until: null,
    waiting: false,
    preview: 'Mine too!',
    messages: 3,
    first_at: new Date(at(0)),
    last_at: new Date(at(5)),
    last_in_at: new Date(at(3)),
    visibility: 'public',
    import_id: null,
    version: 1,
    entries: ['q', 'r', 's'],
    participants: ['ann', 'bo'],
  });
});

test('our answer ends the waiting, the next word of a customer begins it again', async () => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'q', at: at(0) })]);
  expect((await only(own)).waiting).toBe(true);
  await own.hear([message({ at: at(1), direction: 'out', inReplyTo: 'q' })]);
  expect((await only(own)).waiting).toBe(false);
  await own.hear([message({ at: at(2), inReplyTo: 'q' })]);
  expect((await only(own)).waiting).toBe(true);
});

test('an older message that comes late changes neither the preview nor the waiting nor what is closed', async () => {
  const own = await world.newWorkspace();
  await own.hear([
    message({ externalId: 'q', at: at(5), text: 'newer' }),
    message({ at: at(6), direction: 'out', inReplyTo: 'q' }),
  ]);
  await settle(own, { state: 'closed' });
  await own.hear([message({ at: at(1), text: 'older', inReplyTo: 'q' })]);
  expect(await only(own)).toMatchObject({
    preview: 'newer',
    waiting: false,
    state: 'closed',
    messages: 3,
    first_at: new Date(at(1)),
    last_at: new Date(at(6)),
  });
});

test.each(['closed', 'asleep'])('a new word of a customer opens a conversation that is %s', async (state) => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'q', at: at(0) })]);
  await settle(own, { state });
  await own.hear([message({ at: at(1), direction: 'out', inReplyTo: 'q' })]);
  expect((await only(own)).state).toBe(state);
  await own.hear([message({ at: at(2), inReplyTo: 'q' })]);
  expect(await only(own)).toMatchObject({ state: 'open', asleep_until: null });
});

test('a subject that a person wrote stays', async () => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'q', at: at(5), attributes: { subject: 'parcel??' } })]);
  await settle(own, { state: 'open', version: 2, subject: 'Lost parcel' });
  await own.hear([message({ at: at(1), inReplyTo: 'q', attributes: { subject: 'older' } })]);
  expect((await only(own)).subject).toBe('Lost parcel');
});

test('one private message makes the conversation private', async () => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'q', at: at(0) })]);
  await own.hear([message({ at: at(1), inReplyTo: 'q', visibility: 'private' })]);
  await own.hear([message({ at: at(2), inReplyTo: 'q' })]);
  expect((await only(own)).visibility).toBe('private');
});

test('a parent that comes after its child joins the conversation that waits for it', async () => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'c', at: at(2), inReplyTo: 'b' })]);
  await own.hear([message({ externalId: 'b', at: at(1), inReplyTo: 'a' })]);
  expect(await only(own)).toMatchObject({ key: 'b', entries: ['b', 'c'] });
});

test('the way to a parent goes through what is heard but not placed yet', async () => {
  const own = await world.newWorkspace();
  const items = [
    message({ externalId: 'c', at: at(2), inReplyTo: 'b' }),
    message({ externalId: 'b', at: at(1), inReplyTo: 'a' }),
    message({ externalId: 'a', at: at(0) }),
  ];
  await own.within(async (trx) => {
    await recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: null, now });
    await placeAll(trx, own.id, 1);
  });
  expect(await only(own)).toMatchObject({ key: 'a', entries: ['a', 'b', 'c'] });
});

test('the longest text of unlike words can be placed, and is found by its beginning', async () => {
  const own = await world.newWorkspace();
  const words = Array.from({ length: 33_000 }, (_, index) => String.fromCodePoint(0x20000 + index)).join('-');
  await own.hear([message({ text: `Überall ${words}`.slice(0, 99_999).toWellFormed() })]);
  const found = await own.within((trx) =>
    trx
      .selectFrom('conversations.search')
      .select('interaction_id')
      .where('workspace_id', '=', own.id)
      .where(sql<boolean>`document @@ to_tsquery('simple', 'überall')`)
      .execute(),
  );
  expect(found).toHaveLength(1);
});

/** Messages of which each answers an earlier one, one that is not there, or none; some name their thread. */
const messages = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(), { nil: null, freq: 3 }),
      missing: fc.option(fc.nat({ max: 2 }), { nil: null, freq: 6 }),
      thread: fc.option(fc.nat({ max: 2 }), { nil: null, freq: 4 }),
      minute: fc.nat({ max: 12 }),
      direction: fc.constantFrom('in' as const, 'in' as const, 'out' as const),
      visibility: fc.constantFrom(null, null, null, 'private' as const),
      speaker: fc.constantFrom('ann', 'bo', 'cy'),
      subject: fc.constantFrom(undefined, 'one', 'two'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ parent, missing, thread, minute, direction, visibility, speaker, subject }, index) => {
      const above = index > 0 && parent !== null ? `m${parent % index}` : null;
      const item = message({
        externalId: `m${index}`,
        at: at(minute),
        text: `words ${index}`,
        inReplyTo: above ?? (missing === null ? null : `gone${missing}`),
        conversation: thread === null ? null : `thread${thread}`,
        author: { handle: speaker, name: null, email: null },
        direction,
        visibility,
      });
      return subject ? { ...item, attributes: { subject } } : item;
    }),
  );

/** The same messages in another order that keeps parents before children, cut into batches. */
function reordered(items: InterchangeInteraction[], picks: number[], cuts: boolean[]): InterchangeInteraction[][] {
  const left = [...items];
  const batches: InterchangeInteraction[][] = [[]];
  for (let step = 0; left.length > 0; step += 1) {
    const free = left.filter((one) => !left.some((other) => other.externalId === one.inReplyTo));
    const next = free[(picks[step] ?? 0) % free.length]!;
    left.splice(left.indexOf(next), 1);
    if (cuts[step]) batches.push([]);
    batches.at(-1)?.push(next);
  }
  return batches.filter((batch) => batch.length > 0);
}

test('however the same messages are cut and ordered, parents first, they give the same conversations', async () => {
  await fc.assert(
    fc.asyncProperty(
      messages,
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (items, picks, cuts) => {
        const [whole, parts] = [await world.newWorkspace(), await world.newWorkspace()];
        await whole.hear(items);
        for (const batch of reordered(items, picks, cuts)) await parts.hear(batch);
        expect(await conversationsOf(parts)).toEqual(await conversationsOf(whole));
      },
    ),
    { numRuns: 40 },
  );
});
