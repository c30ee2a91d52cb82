import { expect, test } from 'vitest';
import { newId } from '../platform/ids.ts';
import { actorOf } from './app.fixture.ts';
import { find } from './find.ts';
import { message, now, openWorld } from './world.fixture.ts';
import { writeNote } from './writeNote.ts';

const world = await openWorld();

test('messages and notes are found while the last word is typed, newest first', async () => {
  const own = await world.newWorkspace();
  const ann = actorOf(own.id, await own.newMember('Ann Lee'));
  await own.hear([
    message({ externalId: 'a', at: '2026-11-01T10:00:00Z', text: 'The late parcel' }),
    message({
      externalId: 'b',
      at: '2026-11-02T10:00:00Z',
      text: 'My parcels are late',
      author: { handle: 'bo', name: 'Bo', email: null },
    }),
    message({ externalId: 'c', text: 'A party, late' }),
    message({ externalId: 'd', text: 'parcel on time' }),
  ]);
  const { id } = await own.within((trx) =>
    trx
      .selectFrom('conversations.conversation')
      .select('id')
      .where('workspace_id', '=', own.id)
      .where('key', '=', 'a')
      .executeTakeFirstOrThrow(),
  );
  await own.within((trx) => writeNote(trx, ann, id, { text: 'Late parcel again', mentions: [] }, now));
  const found = await own.within((trx) => find(trx, own.id, 'late parc', 10));
  expect(found.interactions.map(({ text, author }) => [text, author])).toEqual([
    ['My parcels are late', 'Person bo'],
    ['The late parcel', 'Person ann'],
  ]);
  expect(found.interactions[1]?.conversationId).toBe(id);
  expect(found.notes).toEqual([
    { id: expect.any(String), conversationId: id, at: now.toISOString(), author: 'Ann Lee', text: 'Late parcel again' },
  ]);
  expect((await own.within((trx) => find(trx, own.id, 'late parc', 1))).interactions).toHaveLength(1);
});

test.each(["it's", '((', '"', "a' | b:*", '\\', '-', 'x & !y'])('no query breaks the search: %s', async (query) => {
  const own = await world.newWorkspace();
  await own.hear([message({ text: 'nothing of the kind' })]);
  expect((await own.within((trx) => find(trx, own.id, query, 5))).notes).toEqual([]);
});

test("another workspace's words are not found", async () => {
  const [own, other] = [await world.newWorkspace(), await world.newWorkspace()];
  const word = `w${newId().replaceAll('-', '')}`;
  await other.hear([message({ text: word })]);
  expect((await own.within((trx) => find(trx, own.id, word, 5))).interactions).toEqual([]);
});
