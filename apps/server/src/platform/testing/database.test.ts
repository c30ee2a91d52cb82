import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

const database = await testDatabase();

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('a test database is at the newest migration', async () => {
  const rows = await query(database.ownerUrl, 'select name from platform.migration');
  expect(rows.length).toBeGreaterThan(0);
});

test('a test database is open to the application role, which is not above row level security', async () => {
  const [role] = await query(
    database.url,
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolname: 'parley_app', rolsuper: false, rolbypassrls: false });
});

test('what one test database holds is not in another', async () => {
  const other = await testDatabase();
  await query(database.ownerUrl, 'create table platform.mark (id int)');
  const [found] = await query(other.ownerUrl, "select to_regclass('platform.mark') as table");
  expect(found).toEqual({ table: null });
  await other.drop();
});

test('many test databases can be cloned at the same time', async () => {
  const clones = await Promise.all(Array.from({ length: 4 }, () => testDatabase()));
  expect(new Set(clones.map((clone) => clone.ownerUrl)).size).toBe(4);
  await Promise.all(clones.map((clone) => clone.drop()));
});

test('a connection that is left open is reported with its last statement', async () => {
  const leaky = await testDatabase();
  const client = new pg.Client({ connectionString: leaky.url, application_name: 'forgotten' });
  client.on('error', () => undefined); // the drop ends it
  await client.connect();
  await client.query('select 42 as answer');
  await expect(leaky.drop()).rejects.toThrow(/1 connections open.*\nforgotten \| idle \| select 42 as answer/);
  await client.end();
});
