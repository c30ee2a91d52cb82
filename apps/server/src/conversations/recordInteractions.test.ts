import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotFoundError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { claimBatch, countPending } from './claimBatch.ts';
import { ChannelRemovedError } from './errors.ts';
import { recordInteractions } from './recordInteractions.ts';
import { message, now, openWorld } from './world.fixture.ts';

const world = await openWorld();
const workspace = await world.newWorkspace();
const { channelId, within } = workspace;

const record = (items: ReturnType<typeof message>[], channel = channelId) =>
  within((trx) => recordInteractions(trx, workspace.id, { channelId: channel, items, importId: null, now }));

function find(externalId: string) {
  return within((trx) =>
    trx
      .selectFrom('conversations.interaction')
      .selectAll()
      .where('workspace_id', '=', workspace.id)
      .where('external_id', '=', externalId)
      .executeTakeFirstOrThrow(),
  );
}

test('an interaction is kept as it came', async () => {
  const item = message({
    text: 'Cafe\u0301 "closed"\n\\ 🙈 {1,2}',
    author: { handle: 'b,"o"b', name: 'Bo B', email: 'bo@b.example' },
    conversation: 't1',
    inReplyTo: 'm0',
    url: 'https://b.example/1',
    rating: 2.5,
    language: 'fr',
    attributes: { 'a"b': 'c\\d', empty: '' },
  });
  const { accepted, ids } = await record([item]);
  expect(accepted).toBe(1);
  expect(await find(item.externalId)).toMatchObject({
    id: ids[0],
    text: 'Cafe\u0301 "closed"\n\\ 🙈 {1,2}',
    at: new Date('2026-11-01T10:00:00Z'),
    at_assumed: false,
    author_handle: 'b,"o"b',
    author_name: 'Bo B',
    author_email: 'bo@b.example',
    thread: 't1',
    in_reply_to: 'm0',
    url: 'https://b.example/1',
    rating: 2.5,
    language: 'fr',
    attributes: { 'a"b': 'c\\d', empty: '' },
    custody: 'copied',
    heard_at: now,
  });
});

test('a message without a time gets the time of recording, and is marked so', async () => {
  const item = message({ at: null, atAssumed: true });
  await record([item]);
  expect(await find(item.externalId)).toMatchObject({ at: now, at_assumed: true });
});

test('what does not say who may see it is public, on an email channel private', async () => {
  const mailbox = await workspace.newChannel('mailbox', 'email');
  const [open, mail, openMail] = [message(), message(), message({ visibility: 'public' })];
  await record([open]);
  await record([mail, openMail], mailbox);
  expect((await find(open.externalId)).visibility).toBe('public');
  expect((await find(mail.externalId)).visibility).toBe('private');
  expect((await find(openMail.externalId)).visibility).toBe('public');
});

test('the same external id twice in one batch is kept once, and the first counts', async () => {
  const first = message({ text: 'first' });
  const second = { ...first, text: 'second' };
  expect(await record([first, second])).toMatchObject({ accepted: 1, duplicates: 1 });
  expect((await find(first.externalId)).text).toBe('first');
});

test('the same external id on two channels is two interactions', async () => {
  const other = await workspace.newChannel('forum', 'forum');
  const item = message();
  expect(await record([item])).toMatchObject({ accepted: 1 });
  expect(await record([item], other)).toMatchObject({ accepted: 1 });
});

test('however often items come, each is kept and waits for the loop exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), { maxLength: 6 }),
      async (batches) => {
        const own = await world.newWorkspace();
        let accepted = 0;
        for (const batch of batches) {
          const items = batch.map((number) => message({ externalId: `x${number}` }));
          const recorded = await own.within((trx) =>
            recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: null, now }),
          );
          expect(recorded.accepted + recorded.duplicates).toBe(batch.length);
          expect(recorded.ids.length).toBe(recorded.accepted);
          accepted += recorded.accepted;
        }
        const different = new Set(batches.flat()).size;
        expect(accepted).toBe(different);
        expect(await own.within((trx) => countPending(trx, own.id))).toBe(different);
      },
    ),
    { numRuns: 25 },
  );
});

test('a batch with something new is told once, with its count', async () => {
  const own = await world.newWorkspace();
  const items = [message(), message()];
  for (let times = 0; times < 2; times += 1) {
    await own.within((trx) =>
      recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: null, now }),
    );
  }
  const events = await own.within((trx) =>
    trx.selectFrom('platform.event').select(['kind', 'payload']).where('workspace_id', '=', own.id).execute(),
  );
  expect(events).toEqual([
    { kind: 'interaction.heard', payload: { channelId: own.channelId, importId: null, count: 2 } },
  ]);
});

test('a channel of another workspace is not found, and a removed one refuses', async () => {
  const other = await world.newWorkspace();
  await expect(record([message()], other.channelId)).rejects.toThrow(NotFoundError);
  await expect(record([message()], newId())).rejects.toThrow(NotFoundError);
  const gone = await workspace.newChannel('forum', 'forum');
  await within((trx) =>
    trx
      .updateTable('channels.channel')
      .set({ state: 'removed' })
      .where('workspace_id', '=', workspace.id)
      .where('id', '=', gone)
      .execute(),
  );
  await expect(record([message()], gone)).rejects.toThrow(ChannelRemovedError);
});

test('two claimers at the same time never get the same interaction, and together get all', async () => {
  const own = await world.newWorkspace();
  const items = Array.from({ length: 30 }, () => message());
  await own.within((trx) => recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: null, now }));
  const [one, other] = await own.within(async (trx) => {
    const first = await claimBatch(trx, own.id, 20);
    const second = await own.within((beside) => claimBatch(beside, own.id, 20));
    return [first, second];
  });
  expect(one.length).toBe(20);
  expect(other.length).toBe(10);
  expect(new Set([...one, ...other].map(({ externalId }) => externalId)).size).toBe(30);
});

test('what a claimer held when it broke off waits again', async () => {
  const own = await world.newWorkspace();
  await own.within((trx) =>
    recordInteractions(trx, own.id, { channelId: own.channelId, items: [message()], importId: null, now }),
  );
  const broken = own.within(async (trx) => {
    expect(await claimBatch(trx, own.id, 10)).toHaveLength(1);
    throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  expect(await own.within((trx) => claimBatch(trx, own.id, 10))).toHaveLength(1);
  expect(await own.within((trx) => claimBatch(trx, own.id, 10))).toHaveLength(0);
});
