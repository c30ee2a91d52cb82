import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../database/migrate.ts';
import { openEmbeddedDatabase } from '../postgres/index.ts';
import { isRunning } from '../postgres/pid-file.ts';
import { databaseUrl, TEST_SECRET } from './database.ts';

type TestServer = { url: string; close: () => Promise<void> };

const FOLDER = 'parley-test';
// Test databases do not outlive the run, so nothing is flushed to the disk for them.
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/**
 * Runs once before the tests of a whole run: starts one PostgreSQL (or takes that of `PARLEY_TEST_DATABASE_URL`,
 * whose user must be allowed to create databases and roles) and migrates the template that test files clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.PARLEY_TEST_DATABASE_URL;
  const server = own ? { url: own, close: async () => undefined } : await startServer();
  const template = `parley_template_${randomBytes(6).toString('hex')}`;
  await makeTemplate(server.url, template);
  project.provide('testServer', { url: server.url, template });
  return async () => {
    await asOwner(server.url, `drop database ${template}`);
    await server.close();
  };
}

async function makeTemplate(url: string, template: string): Promise<void> {
  await asOwner(url, `create database ${template}`);
  await migrate(databaseUrl(url, template), TEST_SECRET);
  await asOwner(url, `alter database ${template} with allow_connections false`); // a connection would prevent cloning
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(): Promise<TestServer> {
  await removeLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}-${process.pid}-`));
  const database = await openEmbeddedDatabase({ dataDir: folder, log: () => undefined, settings: SETTINGS });
  const close = async () => {
    await database.release();
    await rm(folder, { recursive: true });
  };
  return { url: database.url, close };
}

/** Stops the servers and removes the folders of runs that were killed. */
async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const runner = Number(new RegExp(`^${FOLDER}-(\\d+)-`).exec(name)?.[1]);
    if (!(runner > 0) || isRunning(runner)) continue;
    const dataDir = join(tmpdir(), name);
    const database = await openEmbeddedDatabase({ dataDir, log: () => undefined, settings: SETTINGS }).catch(
      () => undefined,
    );
    await database?.release();
    await rm(dataDir, { recursive: true, force: true });
  }
}
