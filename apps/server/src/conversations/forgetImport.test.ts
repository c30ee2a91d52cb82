import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../platform/ids.ts';
import { actorOf } from './app.fixture.ts';
import { claimBatch, countPending } from './claimBatch.ts';
import { forgetImport } from './forgetImport.ts';
import { logOf } from './logSize.store.ts';
import { place } from './place.ts';
import { recordInteractions } from './recordInteractions.ts';
import { message, now, openWorld, type Workspace } from './world.fixture.ts';
import { writeNote } from './writeNote.ts';

const world = await openWorld();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute)).toISOString();
const by = (handle: string) => ({ handle, name: null, email: null });

/** Every row of the module's tables in the workspace, without the time of its last change. */
async function everything(workspace: Workspace): Promise<Record<string, unknown[]>> {
  const tables = [
    'interaction',
    'pending',
    'conversation',
    'entry',
    'participant',
    'search',
    'note',
    'outgoing',
    'seen',
  ];
  return workspace.within(async (trx) => {
    const rows: Record<string, unknown[]> = {};
    for (const table of tables) {
      const found = await sql<{ row: object }>`
        select to_jsonb(t) - 'updated_at' as row from ${sql.table(`conversations.${table}`)} t
         where workspace_id = ${workspace.id} order by 1`.execute(trx);
      rows[table] = found.rows.map(({ row }) => row);
    }
    return rows;
  });
}

test('an import that is taken back leaves no trace, in conversations of its own or of others', async () => {
  const own = await world.newWorkspace();
  await own.hear([
    message({ externalId: 'a', at: at(5), text: 'first', attributes: { subject: 'Parcel' } }),
    message({ externalId: 'b', at: at(6), text: 'answer', direction: 'out', inReplyTo: 'a' }),
  ]);
  const before = await everything(own);
  const importId = newId();
  await own.hear(
    [
      message({ inReplyTo: 'a', at: at(1), author: by('bo'), attributes: { subject: 'older' } }),
      message({ inReplyTo: 'a', at: at(9), author: by('cy'), text: 'newest', visibility: 'private' }),
      message({ externalId: 'x', at: at(3), author: by('bo') }),
      message({ inReplyTo: 'x', at: at(4), direction: 'out' }),
    ],
    importId,
  );
  expect(await own.within((trx) => logOf.ofImport(trx, own.id, importId))).toEqual({ interactions: 4, people: 2 });
  const { removed, silentIds } = await own.within((trx) => forgetImport(trx, own.id, importId, now));
  expect(removed).toBe(4);
  expect(silentIds).toHaveLength(2);
  expect(await everything(own)).toEqual(before);
});

test('identities that are heard elsewhere are not given back', async () => {
  const own = await world.newWorkspace();
  const importId = newId();
  await own.hear([message({ author: by('ann') })]);
  await own.hear([message({ author: by('ann') }), message({ author: by('bo') })], importId);
  const { silentIds } = await own.within((trx) => forgetImport(trx, own.id, importId, now));
  const names = await own.within((trx) =>
    trx
      .selectFrom('people.identity')
      .select('value')
      .where('workspace_id', '=', own.id)
      .where('id', 'in', silentIds)
      .execute(),
  );
  expect(names).toEqual([{ value: 'bo' }]);
});

test('a conversation without other messages goes with its notes', async () => {
  const own = await world.newWorkspace();
  const ann = actorOf(own.id, await own.newMember('Ann Lee'));
  const importId = newId();
  await own.hear([message()], importId);
  const { id } = await own.within((trx) =>
    trx
      .selectFrom('conversations.conversation')
      .select('id')
      .where('workspace_id', '=', own.id)
      .executeTakeFirstOrThrow(),
  );
  await own.within((trx) => writeNote(trx, ann, id, { text: 'hm', mentions: [] }, now));
  await own.within((trx) => forgetImport(trx, own.id, importId, now));
  expect(await everything(own)).toMatchObject({ conversation: [], note: [], entry: [], search: [] });
});

test('what still waits for the loop goes too, and what others brought waits on', async () => {
  const own = await world.newWorkspace();
  const [importId, otherId] = [newId(), newId()];
  await own.within(async (trx) => {
    for (const id of [importId, otherId]) {
      const items = [message(), message()];
      await recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: id, now });
    }
  });
  expect(await own.within((trx) => forgetImport(trx, own.id, importId, now))).toMatchObject({
    removed: 2,
    silentIds: [],
  });
  expect(await own.within((trx) => countPending(trx, own.id))).toBe(2);
  expect(await own.within((trx) => logOf.byChannel(trx, own.id))).toEqual(new Map([[own.channelId, 2]]));
});

test('an import is taken back whole while the loop is placing a part of it', async () => {
  const own = await world.newWorkspace();
  await own.hear([message({ externalId: 'kept', at: at(0) })]);
  const before = await everything(own);
  const importId = newId();
  const items = [message({ inReplyTo: 'kept', at: at(1) }), message({ at: at(2) }), message({ at: at(3) })];
  await own.within((trx) => recordInteractions(trx, own.id, { channelId: own.channelId, items, importId, now }));
  let forgetting: Promise<{ removed: number }> | undefined;
  await own.within(async (trx) => {
    const batch = await claimBatch(trx, own.id, 2);
    await place(trx, own.id, batch, [null, null], now);
    forgetting = own.within((beside) => forgetImport(beside, own.id, importId, now));
    await waitsForLock();
  });
  expect((await forgetting)?.removed).toBe(3);
  expect(await everything(own)).toEqual(before);
});

test('a conversation that the loop is adding to stays, with what is added', async () => {
  const own = await world.newWorkspace();
  const importId = newId();
  await own.hear([message({ externalId: 'a', at: at(0), text: 'goes' })], importId);
  const items = [message({ inReplyTo: 'a', at: at(1), text: 'stays' })];
  await own.within((trx) => recordInteractions(trx, own.id, { channelId: own.channelId, items, importId: null, now }));
  let forgetting: Promise<{ removed: number }> | undefined;
  await own.within(async (trx) => {
    await place(trx, own.id, await claimBatch(trx, own.id, 1), [null], now);
    forgetting = own.within((beside) => forgetImport(beside, own.id, importId, now));
    await waitsForLock();
  });
  expect((await forgetting)?.removed).toBe(1);
  const { conversation, entry } = await everything(own);
  expect(entry).toHaveLength(1);
  expect(conversation).toMatchObject([{ key: 'a', messages: 1, preview: 'stays', import_id: null }]);
});

/** Resolves as soon as some connection to this database waits for another one. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      world.db.global,
    );
    if (rows.length > 0) return;
  }
}

test('taking back twice, or what never was, changes nothing', async () => {
  const own = await world.newWorkspace();
  await own.hear([message()]);
  const before = await everything(own);
  expect(await own.within((trx) => forgetImport(trx, own.id, newId(), now))).toEqual({
    removed: 0,
    identityIds: [],
    silentIds: [],
  });
  expect(await everything(own)).toEqual(before);
});
