import pg from 'pg';
import { expect, test } from 'vitest';
import { localTables, referenceTables, schemas } from './platform/database/tables.ts';
import { walkAllRoutes } from './routes-walk.fixture.ts';
import { testServer } from './server.fixture.ts';

/** Every statement that the server sent, each once. */
const statements = new Set<string>();
const server = await testServer({}, (text) => statements.add(text));

/** Tables of a workspace's own, as "<schema>.<table>". */
async function tenantTables(): Promise<Set<string>> {
  const owner = new pg.Client({ connectionString: server.installation.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema = any ($1)`,
    [schemas],
  );
  await owner.end();
  const global = new Set<string>([...referenceTables, ...localTables]);
  return new Set(rows.map(({ name }) => name).filter((name) => !global.has(name)));
}

/** Whether a statement takes rows from tables of a workspace, or puts rows into them, without naming it for each. */
function leavesWorkspaceOut(statement: string, tenant: Set<string>): boolean {
  const plain = statement.replaceAll('"', '');
  const count = (pattern: RegExp) => [...plain.matchAll(pattern)].length;
  const tables = [...plain.matchAll(/\b(?:from|join|into|update|using)\s+(\w+\.\w+)/gi)].filter(
    ([, table]) => table && tenant.has(table),
  );
  const bound = count(/\bworkspace_id = (?:\$\d+|\w+\.workspace_id)/gi);
  const inserted = count(/\binto \w+\.\w+(?: as \w+)?\s*\([^)]*\bworkspace_id\b/gi);
  return bound + inserted < tables.length;
}

test('every route answers, and every statement on a table of a workspace names the workspace', async () => {
  const walked = await walkAllRoutes(server);
  const routes = Object.entries(server.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const walkedElsewhere = ['GET /api/v1/events', 'POST /api/v1/invitations/accept'];
  expect(routes.filter((route) => !walked.has(route))).toEqual(walkedElsewhere);

  const tenant = await tenantTables();
  expect(statements.size).toBeGreaterThan(150);
  // "My workspaces" is asked by person, in a transaction that names him (the policy own_membership).
  const byPerson = expect.stringContaining('where "m"."user_id" = $1 order by "w"."name"');
  expect([...statements].filter((statement) => leavesWorkspaceOut(statement, tenant))).toEqual([byPerson]);
}, 120_000);
