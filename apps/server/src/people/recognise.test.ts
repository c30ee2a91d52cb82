import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Tx, WorkspaceDb } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase } from '../platform/testing/database.ts';
import { recognise, type Speaker } from './recognise.ts';

const { url } = await testDatabase();
const db = new WorkspaceDb({ url, maxConnections: 4 });
afterAll(() => db.close());

const now = new Date('2026-11-20T12:00:00Z');
type Author = { handle?: string; name?: string; email?: string };

function speaker({ handle = '', name = '', email = '' }: Author, change: Partial<Speaker> = {}): Speaker {
  const author = { handle: handle || null, name: name || null, email: email || null };
  return { direction: 'in', network: 'file', author, importId: null, ...change };
}

const inWorkspace = <T>(workspaceId: string, work: (trx: Tx) => Promise<T>) => db.inWorkspace(workspaceId, work);
const hear = (workspaceId: string, speakers: Speaker[]) =>
  inWorkspace(workspaceId, (trx) => recognise(trx, workspaceId, speakers, now));

/** Who is there: each person's name with his identities. */
function people(workspaceId: string): Promise<string[]> {
  return inWorkspace(workspaceId, async (trx) => {
    const persons = await trx
      .selectFrom('people.person')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .execute();
    const identities = await trx
      .selectFrom('people.identity')
      .select(['person_id', 'namespace', 'value'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('namespace')
      .orderBy('value')
      .execute();
    const of = (id: string) =>
      identities.filter((one) => one.person_id === id).map((one) => `${one.namespace}:${one.value}`);
    return persons.map(({ id, name }) => `${name} = ${of(id).join(', ')}`).sort();
  });
}

test('the same handle is the same person, however it is written', async () => {
  const workspaceId = newId();
  const first = await hear(workspaceId, [speaker({ handle: '@Ann', name: 'Ann A.' })]);
  const again = await hear(workspaceId, [speaker({ handle: 'ann' }), speaker({ handle: 'ＡＮＮ' })]);
  expect(again).toEqual([first[0], first[0]]);
  expect(await people(workspaceId)).toEqual(['Ann A. = file:ann']);
});

test('a handle on another network, and a name alone, are other people', async () => {
  const workspaceId = newId();
  await hear(workspaceId, [
    speaker({ handle: 'ann', name: 'Ann' }),
    speaker({ handle: 'ann', name: 'Ann' }, { network: 'bluesky' }),
    speaker({ name: 'Ann' }),
  ]);
  expect(await people(workspaceId)).toEqual(['Ann = bluesky:ann', 'Ann = file:ann', 'Ann = file:name:ann']);
});

test('our own words, and words of nobody, are nobody’s', async () => {
  const workspaceId = newId();
  const found = await hear(workspaceId, [
    speaker({ handle: 'us' }, { direction: 'out' }),
    speaker({}, { author: null }),
    speaker({}),
  ]);
  expect(found).toEqual([null, null, null]);
  expect(await people(workspaceId)).toEqual([]);
});

test('an address beside a handle is a second identity of the same person, found again by either', async () => {
  const workspaceId = newId();
  const [ann] = await hear(workspaceId, [speaker({ handle: 'ann', name: 'Ann', email: 'Ann@Firm.example' })]);
  const [byMail] = await hear(workspaceId, [speaker({ email: 'ann@firm.example' })]);
  expect(byMail?.personId).toBe(ann?.personId);
  expect(byMail?.identityId).not.toBe(ann?.identityId);
  expect(await people(workspaceId)).toEqual(['Ann = email:ann@firm.example, file:ann']);
});

test('an address that comes later is added to the person of the handle', async () => {
  const workspaceId = newId();
  await hear(workspaceId, [speaker({ handle: 'ann', name: 'Ann' })]);
  await hear(workspaceId, [speaker({ handle: 'ann', email: 'ann@firm.example' })]);
  expect(await people(workspaceId)).toEqual(['Ann = email:ann@firm.example, file:ann']);
});

test('an address that somebody has already stays his, and the two stay two', async () => {
  const workspaceId = newId();
  await hear(workspaceId, [speaker({ email: 'desk@firm.example', name: 'Desk' })]);
  await hear(workspaceId, [
    speaker({ handle: 'ann', name: 'Ann', email: 'desk@firm.example' }),
    speaker({ handle: 'bob', name: 'Bob', email: 'desk@firm.example' }),
  ]);
  expect(await people(workspaceId)).toEqual(['Ann = file:ann', 'Bob = file:bob', 'Desk = email:desk@firm.example']);
});

test('two transactions with the same new people make each once, and agree who it is', async () => {
  const workspaceId = newId();
  const batch = Array.from({ length: 60 }, (_, at) => speaker({ handle: `u${at}`, email: `u${at % 40}@firm.example` }));
  const [one, other] = await Promise.all([hear(workspaceId, batch), hear(workspaceId, batch.toReversed())]);
  expect(other.toReversed()).toEqual(one);
  expect(await people(workspaceId)).toHaveLength(60);
});

test('whatever comes in whatever batches, an identity has one person and nobody is left without one', async () => {
  const author = fc.record({
    handle: fc.constantFrom('', 'a', 'A', 'b', 'c'),
    name: fc.constantFrom('', 'Ann', 'Bob'),
    email: fc.constantFrom('', 'x@f.example', 'X@f.example', 'y@f.example'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(author, { maxLength: 6 }), { maxLength: 4 }), async (batches) => {
      const workspaceId = newId();
      for (const batch of batches)
        await hear(
          workspaceId,
          batch.map((one) => speaker(one)),
        );
      const before = await people(workspaceId);
      for (const batch of batches.toReversed())
        await hear(
          workspaceId,
          batch.map((one) => speaker(one)),
        );
      expect(await people(workspaceId)).toEqual(before);
      const identities = before.flatMap((person) => person.split(' = ')[1]?.split(', ') ?? []);
      expect(new Set(identities).size).toBe(identities.length);
      expect(before.filter((person) => person.endsWith(' = '))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
