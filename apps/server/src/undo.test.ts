import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { builtInChannel, type InterchangeInteraction, insertImport, updateImport } from './channels/index.ts';
import { recordInteractions } from './conversations/index.ts';
import { localTables, referenceTables, schemas } from './platform/database/tables.ts';
import { newId } from './platform/ids.ts';
import { type Ask, type TestWorkspace, testServer, upload } from './server.fixture.ts';

const server = await testServer();
const { db, clock, ownerUrl } = server.installation;

/** What is kept of an import that was taken back: that it happened. Models and times of change are no content. */
const records = new Set([
  'channels.import',
  'channels.import_reject',
  'conversations.gate', // who waits for whom, no words
  'workspaces.audit_event',
  'platform.event',
  'insights.model',
]);

/** Every row of a workspace, by table. */
async function dump(workspaceId: string): Promise<Record<string, unknown[]>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const global = new Set<string>([...referenceTables, ...localTables]);
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema = any ($1)`,
    [schemas],
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of tables.filter((table) => !global.has(table.name) && !records.has(table.name))) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - 'updated_at' - 'last_heard_at' - 'last_used_at' as row from ${name} t
        where workspace_id = $1 order by 1`,
      [workspaceId],
    );
    if (rows.length > 0) found[name] = rows.map(({ row }) => row);
  }
  await owner.end();
  return found;
}

async function bringIn({ id: workspaceId, ask }: { id: string; ask: Ask }, rows: object[]): Promise<string> {
  const { id } = (await upload(ask, 'rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))).json();
  await ask('POST', `/imports/${id}/start`, {});
  await server.run('import.run', { workspaceId, importId: id });
  await server.run('loop', { workspaceId });
  return id;
}

const said = (id: number, handle: string, text: string, more: object = {}) => ({
  externalId: `x${id}`,
  at: `2026-11-01T10:00:${String(id % 60).padStart(2, '0')}Z`,
  text,
  author: { handle, name: handle.toUpperCase() },
  ...more,
});

test('an import that is taken back leaves every row of the workspace as it was before', async () => {
  const firm = await server.workspace();
  const first = Array.from({ length: 40 }, (_, at) => said(at, `u${at % 7}`, `The gears of my bike slip, ride ${at}`));
  await bringIn(firm, [...first, said(50, 'ann', 'Is the shop open?', { conversation: 't1' })]);
  await server.run('insights.reflect', { workspaceId: firm.id });
  const before = await dump(firm.id);
  const id = await bringIn(firm, [
    ...first.slice(0, 5), // there already
    ...Array.from({ length: 20 }, (_, at) => said(100 + at, `u${at % 11}`, `The gears slip in the rain, ride ${at}`)),
    said(130, 'ann', 'Nobody answers', { conversation: 't1', author: { handle: 'ann', email: 'ann@firm.example' } }),
    said(131, 'new', 'Hello', { author: { handle: 'new', email: 'new@firm.example' } }),
  ]);
  expect(await dump(firm.id)).not.toEqual(before);
  expect((await firm.ask('POST', `/imports/${id}/undo`)).json()).toEqual({ removed: 22 });
  expect(await dump(firm.id)).toEqual(before);
  expect((await firm.ask('POST', `/imports/${id}/undo`)).statusCode).toBe(409);
});

test('the sample company comes and goes without leaving a row, whatever was understood of it', async () => {
  const firm = await server.workspace();
  const before = await dump(firm.id);
  expect((await firm.ask('POST', '/sample')).statusCode).toBe(201);
  expect((await firm.ask('POST', '/sample')).statusCode).toBe(409);
  await server.run('loop', { workspaceId: firm.id });
  await server.run('insights.reflect', { workspaceId: firm.id });
  const sample = (await firm.ask('GET', '/sample')).json();
  expect(sample).toMatchObject({ loaded: true });
  expect(sample.interactions).toBeGreaterThan(2500);
  expect((await firm.ask('GET', '/insights')).json().items.length).toBeGreaterThan(3);
  expect((await firm.ask('DELETE', '/sample')).json()).toEqual({ removed: sample.interactions });
  expect(await dump(firm.id)).toEqual(before);
  expect((await firm.ask('GET', '/sample')).json()).toMatchObject({ loaded: false, interactions: 0 });
});

test('what a person of the team wrote stays when the import is taken back', async () => {
  const olu = await server.owner();
  const id = await bringIn({ id: olu.workspaceId, ask: olu.ask }, [said(1, 'ann', 'Hello'), said(2, 'bob', 'Hello')]);
  const [ann] = (await olu.ask('GET', '/people?q=ann')).json().items;
  await olu.ask('PATCH', `/people/${ann.id}`, { tags: ['vip'] });
  await olu.ask('POST', `/imports/${id}/undo`);
  const people = (await olu.ask('GET', '/people')).json().items;
  expect(people).toMatchObject([{ name: 'ANN', tags: ['vip'] }]);
});

// ---- any order of two imports, the loop and an undo

type Step = { source: 'a' | 'b'; items: number[] } | 'loop';

/** Messages that two files share some of: few people, few threads, some known by address too. */
function message(id: number): InterchangeInteraction {
  const person = id % 5;
  const address = `p${person}@f.example`;
  return {
    externalId: `x${id}`,
    at: new Date(Date.UTC(2026, 10, 1 + (id % 3), 10, id)).toISOString(),
    atAssumed: false,
    text: id % 2 === 0 ? `The gears slip, ride ${id}` : `Thank you for ride ${id}`,
    author: { handle: person === 4 ? null : `p${person}`, name: `P${person}`, email: person > 2 ? address : null },
    conversation: id % 4 === 0 ? null : `t${id % 6}`,
    inReplyTo: null,
    url: null,
    direction: id % 7 === 0 ? 'out' : 'in',
    visibility: id % 5 === 0 ? 'private' : null,
    rating: null,
    language: null,
    attributes: id % 3 === 0 ? { subject: `Ride ${id}` } : {},
  };
}

/** A workspace into which steps bring messages, and the import of each source. */
async function play(steps: readonly Step[]): Promise<{ firm: TestWorkspace; a: string; b: string }> {
  const firm = await server.workspace();
  const [a, b] = [newId(), newId()];
  await db.inWorkspace(firm.id, async (trx) => {
    for (const id of [a, b]) {
      const nothing = { filePath: null, format: 'jsonl', preview: null, bytesTotal: null, createdBy: 'tests' };
      await insertImport(trx, firm.id, { id, fileName: 'rows.jsonl', now: clock(), ...nothing });
      await updateImport(trx, firm.id, id, { state: 'finished' });
    }
  });
  for (const step of steps) {
    if (step === 'loop') await server.run('loop', { workspaceId: firm.id });
    else {
      await db.inWorkspace(firm.id, async (trx) => {
        const { id: channelId } = await builtInChannel(trx, firm.id, 'file', clock());
        const importId = step.source === 'a' ? a : b;
        await recordInteractions(trx, firm.id, { channelId, items: step.items.map(message), importId, now: clock() });
      });
    }
  }
  return { firm, a, b };
}

/** What a workspace holds, by the names that sources gave, so that two workspaces can be compared. */
async function content(workspaceId: string) {
  await server.run('loop', { workspaceId });
  return db.inWorkspace(workspaceId, async (trx) => {
    const all = async (query: ReturnType<typeof sql>) => (await query.execute(trx)).rows;
    return {
      messages: await all(sql`
        select i.external_id, c.key, n.namespace, n.value, r.sentiment, (s.document is not null) as found
          from conversations.interaction i
          left join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
          left join conversations.conversation c on c.workspace_id = ${workspaceId} and c.id = e.conversation_id
          left join people.identity n on n.workspace_id = ${workspaceId} and n.id = e.identity_id
          left join understanding.reading r on r.workspace_id = ${workspaceId} and r.interaction_id = i.id
          left join conversations.search s on s.workspace_id = ${workspaceId} and s.interaction_id = i.id
         where i.workspace_id = ${workspaceId} order by i.external_id`),
      conversations: await all(sql`
        select c.key, c.subject, c.state, c.waiting, c.preview, c.messages, c.first_at, c.last_at, c.last_in_at,
               c.visibility, c.version,
               array(select n.value from conversations.participant p
                       join people.identity n on n.workspace_id = ${workspaceId} and n.id = p.identity_id
                      where p.workspace_id = ${workspaceId} and p.conversation_id = c.id order by 1) as participants
          from conversations.conversation c where c.workspace_id = ${workspaceId} order by c.key`),
      people: await all(sql`
        select p.name, array(select n.namespace || ':' || n.value from people.identity n
                              where n.workspace_id = ${workspaceId} and n.person_id = p.id order by 1) as identities
          from people.person p where p.workspace_id = ${workspaceId} order by 1, 2`),
    };
  });
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      source: fc.constantFrom('a', 'b'),
      items: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant('loop' as const) },
);

test('however two imports and the loop take turns, taking one back leaves what the other would have left alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { firm, a, b } = await play(steps);
      expect((await firm.ask('POST', `/imports/${a}/undo`)).statusCode).toBe(200);
      const left = await content(firm.id);

      const takenByA = new Set<number>();
      const seen = new Set<number>();
      const alone = steps.flatMap((one): Step[] => {
        if (one === 'loop') return [one];
        const fresh = one.items.filter((id) => !seen.has(id));
        for (const id of fresh) seen.add(id);
        if (one.source === 'a') for (const id of fresh) takenByA.add(id);
        const items = one.items.filter((id) => !takenByA.has(id));
        return one.source === 'b' && items.length > 0 ? [{ source: 'b', items }] : [];
      });
      expect(left).toEqual(await content((await play(alone)).firm.id));

      await firm.ask('POST', `/imports/${b}/undo`);
      expect(await content(firm.id)).toEqual({ messages: [], conversations: [], people: [] });
    }),
    { numRuns: 15 },
  );
});
