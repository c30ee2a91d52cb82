import { type RawBuilder, sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';

export interface InteractionFilter {
  /** Words to find, as people write them for search engines. */
  q?: string | undefined;
  channel?: string | undefined;
  person?: string | undefined;
  intent?: string | undefined;
  sentiment?: string | undefined;
  /** ISO 8601; not before. */
  from?: string | undefined;
  /** ISO 8601; before. */
  to?: string | undefined;
}

/**
 * Places of the interactions that fit, newest first.
 *
 * @param among only these, when given
 */
export async function listInteractions(
  trx: Tx,
  workspaceId: string,
  filter: InteractionFilter,
  cursor: Cursor | null,
  limit: number,
  among?: readonly string[],
): Promise<Cursor[]> {
  const { table, id } = sourceOf(filter);
  const { from, to } = filter;
  const conditions = [
    sql`one.workspace_id = ${workspaceId}`,
    ...factsOf(workspaceId, filter, id),
    ...(from ? [sql`one.at >= ${from}::timestamptz`] : []),
    ...(to ? [sql`one.at < ${to}::timestamptz`] : []),
    ...(among ? [sql`${id} = any (${among}::uuid[])`] : []),
    ...(cursor ? [sql`(one.at, ${id}) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
  ];
  const { rows } = await sql<Cursor>`
    select one.at, ${id} as id from ${table} one
     where ${sql.join(conditions, sql` and `)}
     order by one.at desc, ${id} desc limit ${limit}`.execute(trx);
  return rows;
}

/** The table that narrows the list most. Each has the time, so that the wide log is not read for the order. */
function sourceOf({ q, person }: InteractionFilter): { table: RawBuilder<unknown>; id: RawBuilder<unknown> } {
  if (q) return { table: sql`conversations.search`, id: sql`one.interaction_id` };
  if (person) return { table: sql`conversations.entry`, id: sql`one.interaction_id` };
  return { table: sql`conversations.interaction`, id: sql`one.id` };
}

function factsOf(workspaceId: string, filter: InteractionFilter, id: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const { q, channel, person, intent, sentiment } = filter;
  return [
    ...(q ? [sql`one.document @@ websearch_to_tsquery('simple', ${q.normalize('NFC')})`] : []),
    ...(channel
      ? [
          sql`exists (select from conversations.interaction i
               where i.workspace_id = ${workspaceId} and i.id = ${id} and i.channel_id = ${channel})`,
        ]
      : []),
    ...(person
      ? [
          sql`exists (select from conversations.entry e
                join people.identity n on n.workspace_id = ${workspaceId} and n.id = e.identity_id
               where e.workspace_id = ${workspaceId} and e.interaction_id = ${id} and n.person_id = ${person})`,
        ]
      : []),
    ...(intent || sentiment
      ? [
          sql`exists (select from understanding.reading r
               where r.workspace_id = ${workspaceId} and r.interaction_id = ${id}
                 and (${intent ?? null}::text is null or ${intent ?? null} = any (r.intents))
                 and (${sentiment ?? null}::text is null or r.sentiment = ${sentiment ?? null}))`,
        ]
      : []),
  ];
}
