import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { secureTables } from './secure.ts';
import { appRole } from './tables.ts';

const folder = new URL('../../../migrations/', import.meta.url);
// Any number, the same in every process: whoever holds this advisory lock migrates, the others wait.
const migrationLock = 726_539_001;

/**
 * Brings the database up to the newest migration: makes the application role, runs what is new in order, one statement a
 * message, each file recorded when it is through. Files are idempotent, so one that was cut off runs again. Safe to start
 * from many processes at once.
 *
 * @param ownerUrl connection as the owner of the schema; needs CREATEROLE when the application role is missing
 * @param secret   the installation's key, of which the application role's password is derived
 * @returns names of the migrations that were run now
 */
export async function migrate(ownerUrl: string, secret: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'parley migrate' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureAppRole(owner, ownerUrl, secret);
    await owner.query('create schema if not exists platform');
    await owner.query(
      'create table if not exists platform.migration (name text constraint migration_pk primary key, run_at timestamptz not null)',
    );
    const { rows } = await owner.query<{ name: string }>('select name from platform.migration');
    const done = new Set(rows.map((row) => row.name));
    const fresh = migrationNames().filter((name) => !done.has(name));
    for (const name of fresh) await runFile(owner, name);
    await runMigrations({ connectionString: ownerUrl });
    await secureTables(owner);
    await allowEnqueueing(owner);
    return fresh;
  } finally {
    await owner.end();
  }
}

/** The same database as the application role, whose password follows from the installation's key. */
export function appUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = appPassword(secret);
  return url.toString();
}

function appPassword(secret: string): string {
  return createHmac('sha256', secret).update('database application role').digest('base64url');
}

function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

async function runFile(owner: pg.Client, name: string): Promise<void> {
  for (const statement of statementsOf(readFileSync(new URL(name, folder), 'utf8'))) {
    try {
      await owner.query(statement);
    } catch (cause) {
      throw new Error(`migration ${name} stopped at: ${statement.trim().slice(0, 200)}`, { cause });
    }
  }
  await owner.query('insert into platform.migration (name, run_at) values ($1, now())', [name]);
}

/** Statements of a migration file. Files hold plain DDL without function bodies, so a semicolon at a line's end closes one. */
export function statementsOf(file: string): string[] {
  return file
    .split(/;[ \t]*$/m)
    .map((part) => part.replace(/^\s*--.*$/gm, '').trim())
    .filter((part) => part !== '');
}

async function ensureAppRole(owner: pg.Client, ownerUrl: string, secret: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
  const attributes = `login nosuperuser nocreatedb nocreaterole nobypassrls password '${appPassword(secret)}'`;
  if (rowCount === 0) await owner.query(`create role ${appRole} ${attributes}`);
  else if (!(await canSignIn(appUrl(ownerUrl, secret))) && (await mayAlterRoles(owner))) {
    await owner.query(`alter role ${appRole} ${attributes}`);
  }
}

/** Whether the role has the password already: roles belong to the whole server, so they are changed only when needed. */
async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function mayAlterRoles(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may ?? false;
}

/**
 * The application role adds jobs through this one function, in the transaction of the data they are about. The queue's own
 * tables stay closed to it.
 */
async function allowEnqueueing(owner: pg.Client): Promise<void> {
  await owner.query(`
    create or replace function platform.add_job(task text, payload json, job_key text, run_at timestamptz, queue text, mode text)
    returns void language sql security definer set search_path = pg_catalog as $$
      select graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, job_key => job_key,
                                     job_key_mode => mode)
    $$`);
  await owner.query('revoke all on function platform.add_job from public');
  await owner.query(`grant execute on function platform.add_job to ${appRole}`);
}
