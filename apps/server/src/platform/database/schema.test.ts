import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { TEST_SECRET, testDatabase } from '../testing/database.ts';
import { schemaWaivers } from '../testing/schema-waivers.ts';
import { WorkspaceDb } from './database.ts';
import { migrate } from './migrate.ts';
import { localTables, referenceTables, schemas } from './tables.ts';

const { ownerUrl, url } = await testDatabase();
const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
const app = new pg.Client({ connectionString: url });
await app.connect();
afterAll(async () => {
  await owner.end();
  await app.end();
});

const rows = async <Row>(client: pg.Client, statement: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query(statement, values)).rows;

/** Every table of a workspace's own, as "<schema>.<table>". */
async function tenantTables(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    owner,
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema = any ($1) and table_type = 'BASE TABLE' order by 1`,
    [schemas],
  );
  const global = new Set<string>([...referenceTables, ...localTables]);
  return found.map(({ name }) => name).filter((name) => !global.has(name));
}

test('the schema keeps to the rules that let it be spread over machines, but for reviewed waivers', async () => {
  const lint = await readFile(new URL('../testing/schema-lint.sql', import.meta.url), 'utf8');
  const broken = await rows<{ rule: string; obj: string; detail: string }>(owner, lint, [
    schemas,
    referenceTables,
    localTables,
  ]);
  const found = new Map(broken.map(({ rule, obj, detail }) => [`${rule.slice(0, 3)} ${obj}`, `${rule}: ${detail}`]));
  const unwaived = [...found].filter(([name]) => !(name in schemaWaivers)).map(([name, why]) => `${name}: ${why}`);
  expect(unwaived).toEqual([]);
  expect(Object.keys(schemaWaivers).filter((name) => !found.has(name))).toEqual([]);
});

test('every table of a workspace shows the application no row, and takes none, before a workspace is named', async () => {
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThan(20);
  const workspaceId = newId();
  const db = new WorkspaceDb({ url, maxConnections: 1 });
  await db.inWorkspace(workspaceId, (trx) =>
    trx
      .insertInto('people.person')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        name: 'Ann',
        name_source: 'heard',
        created_at: new Date(),
        updated_at: new Date(),
      })
      .execute(),
  );
  await db.close();
  for (const table of tables) expect([table, await rows(app, `select from ${table}`)]).toEqual([table, []]);
  expect(await rows(owner, 'select name from people.person')).toEqual([{ name: 'Ann' }]);
  const foreign = app.query(
    `insert into people.organisation (workspace_id, id, name, created_at, updated_at) values ($1, $1, 'x', now(), now())`,
    [workspaceId],
  );
  await expect(foreign).rejects.toThrow(/row-level security/);
});

test('the application may not change the structure, read the migrations or turn row level security off', async () => {
  for (const statement of [
    'create table people.mine (id int)',
    'alter table people.person disable row level security',
    'select * from platform.migration',
    'select * from graphile_worker._private_jobs',
  ]) {
    await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
  }
});

test('migrating again changes nothing', async () => {
  const shape = `select n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity
                   from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) order by 1, 2`;
  const before = await rows(owner, shape, [schemas]);
  expect(await migrate(ownerUrl, TEST_SECRET)).toEqual([]);
  expect(await rows(owner, shape, [schemas])).toEqual(before);
});
