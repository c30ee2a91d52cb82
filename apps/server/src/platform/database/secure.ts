import type { Client } from 'pg';
import { appRole, localTables, referenceTables, schemas } from './tables.ts';

const policy = 'of_workspace';

/**
 * Puts every tenant table under forced row level security and gives the application role its rights: select, insert,
 * update, delete on rows, nothing on structure. Runs after each migration, so that a new table cannot be forgotten.
 */
export async function secureTables(owner: Client): Promise<void> {
  const global = new Set<string>([...referenceTables, ...localTables]);
  for (const schema of schemas) await owner.query(`grant usage on schema ${schema} to ${appRole}`);
  for (const table of await listTables(owner)) {
    const name = `"${table.schema}"."${table.name}"`;
    if (table.full === 'platform.migration') continue;
    await owner.query(`grant select, insert, update, delete on ${name} to ${appRole}`);
    if (global.has(table.full) || (table.secured && table.forced && table.policed)) continue;
    await owner.query(`alter table ${name} enable row level security`);
    await owner.query(`alter table ${name} force row level security`);
    if (table.policed) continue;
    await owner.query(
      `create policy ${policy} on ${name} using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`,
    );
  }
}

type Table = { schema: string; name: string; full: string; secured: boolean; forced: boolean; policed: boolean };

async function listTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `select n.nspname as schema, c.relname as name, n.nspname || '.' || c.relname as full,
            c.relrowsecurity as secured, c.relforcerowsecurity as forced,
            exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $2) as policed
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = any ($1)
      order by 1, 2`,
    [schemas, policy],
  );
  return rows;
}
