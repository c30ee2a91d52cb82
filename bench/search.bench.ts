import type { Benchmark } from '../apps/server/src/commands/bench.ts';
import { listInteractions } from '../apps/server/src/conversations/interactionList.store.ts';
import { viewInteractions } from '../apps/server/src/conversations/interactionView.store.ts';
import { WorkspaceDb } from '../apps/server/src/platform/database/database.ts';
import { allRounded, percentile } from './figures.ts';
import { fillWorkspace } from './filled.ts';
import { inTurns, runBare } from './samples.ts';
import { client, type Served, type Workspace, withServer } from './served.ts';
import { type Statement, statementsOf } from './statements.ts';

const defaultRows = 200_000;
const limit = 50;
const samples = 200;
/** Two words that stand together in many of the sample company's messages. */
const words = 'child seat';

/** A page of messages that hold two words, over HTTP, beside the statements that find and show it, run bare. */
export const benchmark: Benchmark = ({ rows, say }) =>
  withServer(async (served) => {
    const count = rows ?? defaultRows;
    const workspace = await served.makeWorkspace('search');
    say(`writing ${count} interactions …`);
    await fillWorkspace(served, workspace, count);
    const bare = await searchStatements(served, workspace);
    const program = client(served.server.url, workspace, 1);
    const connection = await served.owner.connect();
    say(`searching for ${words} …`);
    const times = await inTurns(samples, {
      http: () => program.get(`/interactions?q=${encodeURIComponent(words)}&limit=${limit}`),
      bare: () => runBare(connection, bare),
    });
    connection.release();
    program.close();
    const p95 = { http: percentile(times.http, 0.95), bare: percentile(times.bare, 0.95) };
    return {
      figures: {
        rows: count,
        'messages with both words': await countMatches(served, workspace),
        ...allRounded({ 'p50, ms': percentile(times.http, 0.5), 'p95, ms': p95.http }),
      },
      yardstick: allRounded({ 'SQL p50, ms': percentile(times.bare, 0.5), 'SQL p95, ms': p95.bare }),
      ratios: allRounded({ 'search.p95_over_sql': p95.http / p95.bare }),
    };
  });

async function searchStatements({ database }: Served, { workspaceId }: Workspace): Promise<Statement[]> {
  const db = new WorkspaceDb({ url: database.url, maxConnections: 1 });
  try {
    return await statementsOf(db, workspaceId, async (trx) => {
      const places = await listInteractions(trx, workspaceId, { q: words }, null, limit + 1);
      const ids = places.slice(0, limit).map(({ id }) => id);
      await viewInteractions(trx, workspaceId, ids);
    });
  } finally {
    await db.close();
  }
}

async function countMatches({ owner }: Served, { workspaceId }: Workspace): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*) from conversations.search
      where workspace_id = $1 and document @@ websearch_to_tsquery('simple', $2)`,
    [workspaceId, words],
  );
  return rows[0]?.count ?? 0;
}
