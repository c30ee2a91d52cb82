import type { Tx, WorkspaceDb } from '../apps/server/src/platform/database/database.ts';

/** A statement as the server sends it. */
export type Statement = { text: string; values: unknown[] };

/**
 * The statements that some of the server's own work sends to the database, so that a yardstick can run the very same ones
 * bare: without HTTP, without row level security, without a transaction.
 */
export async function statementsOf(
  db: WorkspaceDb,
  workspaceId: string,
  work: (trx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  await db.inWorkspace(workspaceId, (trx) =>
    work(
      trx.withPlugin({
        transformQuery({ node, queryId }) {
          const { sql, parameters } = trx.getExecutor().compileQuery(node, queryId);
          statements.push({ text: sql, values: [...parameters] });
          return node;
        },
        transformResult: async ({ result }) => result,
      }),
    ),
  );
  return statements;
}
