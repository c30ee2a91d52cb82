import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { appUrl } from '../database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** one PostgreSQL for the whole run, and its migrated database that test files clone */
    testServer: { url: string; template: string };
  }
}

/** The installation's key in tests. The password of the application role follows from it. */
export const TEST_SECRET = 'the key of a test installation, known to everybody';

// The same number in every test process: PostgreSQL copies a database only while nobody else is using it.
const CLONE_LOCK = 726_539_002;
const SETTLE_MS = 2_000;

/** A database of a test file's own, at the newest migration and empty. */
export type TestDatabase = {
  /** address as the owner of the schema, who is above row level security */
  ownerUrl: string;
  /** address as the application role, under row level security */
  url: string;
  /**
   * Drops the database; a second call does nothing. `testDatabase` sees to it that this runs after the file.
   *
   * @throws Error when the file left connections open, saying which
   */
  drop: () => Promise<void>;
};

/** The same server's other database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/**
 * Clones the migrated template for one test file. Call it at the top of the file, before anything that connects:
 * then the clone is dropped last, and a pool that was not closed fails the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await withClient(server.url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [CLONE_LOCK]); // freed when the connection ends
    // Copying files took 180 ms where copying through the write-ahead log, the default, took 300.
    await client.query(`create database ${name} template ${server.template} strategy file_copy`);
  });
  let dropped: Promise<void> | undefined;
  const drop = () => {
    dropped ??= withClient(server.url, (client) => dropUnused(client, name));
    return dropped;
  };
  afterAll(drop);
  const ownerUrl = databaseUrl(server.url, name);
  return { ownerUrl, url: appUrl(ownerUrl, TEST_SECRET), drop };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function dropUnused(client: pg.Client, database: string): Promise<void> {
  const open = await openConnections(client, database);
  await client.query(`drop database ${database} with (force)`);
  if (open.length === 0) return;
  throw new Error(
    `this file left ${open.length} connections open; close its pools. Last statements:\n${open.join('\n')}`,
  );
}

/** What is still connected once the closing ones had time to go, a line each. */
async function openConnections(client: pg.Client, database: string): Promise<string[]> {
  const settled = AbortSignal.timeout(SETTLE_MS);
  while (true) {
    const { rows } = await client.query<{ line: string }>(
      `select concat_ws(' | ', application_name, state, query) as line from pg_stat_activity
       where datname = $1 and backend_type = 'client backend' order by backend_start`,
      [database],
    );
    if (rows.length === 0 || settled.aborted) return rows.map((row) => row.line);
    await pause(20);
  }
}
