import type { ThemeModel } from '@parley/text';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** When the model of a workspace was made, and what making it took. */
export type ModelStamp = { version: number; reflectedAt: Date; tookMs: number };
export type StoredModel = ModelStamp & { model: ThemeModel };

export async function findModelStamp(trx: Tx, workspaceId: string): Promise<ModelStamp | undefined> {
  return trx
    .selectFrom('insights.model')
    .select(['version', 'reflected_at as reflectedAt', 'took_ms as tookMs'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
}

export async function findModel(trx: Tx, workspaceId: string): Promise<StoredModel | undefined> {
  const { rows } = await sql<StoredModel>`
    select version, reflected_at as "reflectedAt", took_ms as "tookMs", model
      from insights.model where workspace_id = ${workspaceId}`.execute(trx);
  return rows[0];
}

/**
 * Replaces the model, unless another reflection was faster.
 *
 * @param expected version that the new one was made from; 0 when there was none
 * @returns whether it was written
 */
export async function saveModel(
  trx: Tx,
  workspaceId: string,
  { expected, model, now, tookMs }: { expected: number; model: ThemeModel; now: Date; tookMs: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into insights.model (workspace_id, version, model, reflected_at, took_ms)
    values (${workspaceId}, ${expected + 1}, ${JSON.stringify(model)}::jsonb, ${now}, ${Math.round(tookMs)})
    on conflict (workspace_id) do update set
      version = excluded.version, model = excluded.model, reflected_at = excluded.reflected_at, took_ms = excluded.took_ms
      where insights.model.version = ${expected}
    returning version`.execute(trx);
  return rows.length > 0;
}
