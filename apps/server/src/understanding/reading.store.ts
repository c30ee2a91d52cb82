import type { Reading } from '@parley/text';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import { detailOf, type ReadingRow } from './reading.ts';

/** Writes readings, over older ones of the same interactions. */
export async function saveReadings(
  trx: Tx,
  workspaceId: string,
  rows: readonly { id: string; reading: Reading }[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = <T>(value: (reading: Reading) => T) => rows.map(({ reading }) => value(reading));
  await sql`
    insert into understanding.reading
      (workspace_id, interaction_id, engine, language, scored, sentiment, score, material, degree, intents, detail)
    select ${workspaceId}, r.id, r.engine, r.language, r.scored, r.sentiment, r.score, r.material, r.degree,
           string_to_array(r.intents, ' '), r.detail
      from unnest(
        ${rows.map(({ id }) => id)}::uuid[],
        ${column(({ engine }) => engine)}::text[],
        ${column(({ language }) => language)}::text[],
        ${column(({ scored }) => scored)}::boolean[],
        ${column(({ sentiment }) => sentiment?.label ?? null)}::text[],
        ${column(({ sentiment }) => sentiment?.score ?? null)}::real[],
        ${column(({ material }) => material)}::real[],
        ${column(({ degree }) => degree)}::smallint[],
        ${column(({ intents }) => (intents ?? []).map(({ name }) => name).join(' '))}::text[],
        ${column((reading) => JSON.stringify(detailOf(reading)))}::jsonb[]
      ) as r (id, engine, language, scored, sentiment, score, material, degree, intents, detail)
    on conflict (workspace_id, interaction_id) do update set
      engine = excluded.engine, language = excluded.language, scored = excluded.scored, sentiment = excluded.sentiment,
      score = excluded.score, material = excluded.material, degree = excluded.degree, intents = excluded.intents,
      detail = excluded.detail`.execute(trx);
}

/** The readings of some interactions, by interaction; those not read yet are missing. */
export async function findReadings(
  trx: Tx,
  workspaceId: string,
  interactionIds: readonly string[],
): Promise<Map<string, ReadingRow>> {
  if (interactionIds.length === 0) return new Map();
  const { rows } = await sql<ReadingRow & { interaction_id: string }>`
    select interaction_id, engine, language, scored, sentiment, score, material, degree, detail
      from understanding.reading
     where workspace_id = ${workspaceId} and interaction_id = any (${interactionIds}::uuid[])`.execute(trx);
  return new Map(rows.map((row) => [row.interaction_id, row]));
}
