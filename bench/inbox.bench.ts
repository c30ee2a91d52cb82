import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { findConversations } from '../apps/server/src/conversations/inbox.store.ts';
import { type Cursor, writeCursor } from '../apps/server/src/platform/database/cursor.ts';
import { WorkspaceDb } from '../apps/server/src/platform/database/database.ts';
import { whileIngesting } from './beside.ts';
import { allRounded, percentile } from './figures.ts';
import { fillWorkspace } from './filled.ts';
import { inTurns, ratePerSecond, runBare } from './samples.ts';
import { client, type Served, type Workspace, withServer } from './served.ts';
import { type Statement, statementsOf } from './statements.ts';

const defaultRows = 200_000;
const limit = 50;
const deepPage = 200;
const samples = 200;
const clients = 16;
const sliceSeconds = 3;
const slices = 3;

/**
 * The first page of the inbox and the 200th by cursor over HTTP, while messages come in, and sixteen readers at once.
 * Beside the statement of the same page, run bare.
 */
export const benchmark: Benchmark = ({ rows, say }) =>
  withServer(async (served) => {
    const count = rows ?? defaultRows;
    const workspace = await served.makeWorkspace('inbox');
    say(`writing ${count} interactions …`);
    await fillWorkspace(served, workspace, count);
    const place = await placeBefore(served, workspace, deepPage);
    const bare = await pageStatement(served, workspace, null);
    const bareDeep = await pageStatement(served, workspace, place);
    const page = `/conversations?box=all&limit=${limit}`;
    const program = client(served.server.url, workspace, clients);
    const connection = await served.owner.connect();
    say('asking for pages while messages come in …');
    const { result, taken } = await whileIngesting(served, workspace, async () => {
      const times = await inTurns(samples, {
        first: () => program.get(page),
        deep: () => program.get(`${page}&cursor=${writeCursor(place)}`),
        bare: () => runBare(connection, [bare]),
        bareDeep: () => runBare(connection, [bareDeep]),
      });
      return { times, rates: await ratesInTurns(served, () => program.get(page), bare) };
    });
    connection.release();
    program.close();
    const { times, rates } = result;
    const p50 = (name: keyof typeof times) => percentile(times[name], 0.5);
    const p95 = (name: keyof typeof times) => percentile(times[name], 0.95);
    return {
      figures: {
        rows: count,
        'messages taken beside': taken,
        ...allRounded({
          'page 1 p50, ms': p50('first'),
          'page 1 p95, ms': p95('first'),
          'page 200 p50, ms': p50('deep'),
          'page 200 p95, ms': p95('deep'),
          'pages/s, 16 clients': rates.http,
        }),
      },
      yardstick: allRounded({
        'SQL page 1 p50, ms': p50('bare'),
        'SQL page 1 p95, ms': p95('bare'),
        'SQL page 200 p50, ms': p50('bareDeep'),
        'SQL page 200 p95, ms': p95('bareDeep'),
        'SQL pages/s, 16 connections': rates.bare,
      }),
      ratios: allRounded({
        'inbox.p95_over_sql': p95('first') / p95('bare'),
        'inbox.page200_over_page1': p95('deep') / p95('first'),
        'inbox.c16_over_sql': rates.http / rates.bare,
      }),
    };
  });

/** The last row of the page before this one. */
async function placeBefore({ owner }: Served, { workspaceId }: Workspace, page: number): Promise<Cursor> {
  const { rows } = await owner.query<Cursor>(
    `select last_at as at, id from conversations.conversation where workspace_id = $1
      order by last_at desc, id desc offset $2 limit 1`,
    [workspaceId, (page - 1) * limit - 1],
  );
  const [place] = rows;
  if (!place) throw new RangeError(`page ${page} needs ${page * limit * 10} rows: give a larger --rows`);
  return place;
}

async function pageStatement(
  { database }: Served,
  { workspaceId }: Workspace,
  cursor: Cursor | null,
): Promise<Statement> {
  const db = new WorkspaceDb({ url: database.url, maxConnections: 1 });
  try {
    const [statement] = await statementsOf(db, workspaceId, (trx) =>
      findConversations(trx, workspaceId, null, { box: 'all' }, cursor, limit + 1),
    );
    if (!statement) throw new Error('expected a page to send a statement, it sent none');
    return statement;
  } finally {
    await db.close();
  }
}

/** Pages a second of many at once, over HTTP and bare, in turns. */
async function ratesInTurns({ owner }: Served, http: () => Promise<unknown>, bare: Statement) {
  const rates = { http: 0, bare: 0 };
  for (let slice = 0; slice < slices; slice += 1) {
    rates.http += (await ratePerSecond(http, clients, sliceSeconds)) / slices;
    rates.bare += (await ratePerSecond(() => runBare(owner, [bare]), clients, sliceSeconds)) / slices;
  }
  return rates;
}
