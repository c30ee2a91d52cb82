import { sql } from 'kysely';
import type { InterchangeInteraction } from '../channels/index.ts';
import { arrayLiteral } from '../platform/database/arrays.ts';
import type { Tx } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';

/** What all interactions of one batch have in common. */
export interface Batch {
  channelId: string;
  importId: string | null;
  custody: 'owned' | 'copied';
  /** Visibility of those whose source does not say. */
  visibility: 'public' | 'private';
  now: Date;
}

/**
 * Writes interactions into the log, and those that were not there yet into the list of what the loop has to do.
 *
 * @returns ids of the new ones
 */
export async function insertInteractions(
  trx: Tx,
  workspaceId: string,
  items: readonly InterchangeInteraction[],
  { channelId, importId, custody, visibility, now }: Batch,
): Promise<string[]> {
  const at = now.toISOString();
  const column = (value: (item: InterchangeInteraction) => string | number | boolean | null) =>
    arrayLiteral(items.map(value));
  const { rows } = await sql<{ id: string }>`
    with heard as (
      insert into conversations.interaction (workspace_id, id, channel_id, external_id, at, at_assumed, text,
        author_handle, author_name, author_email, thread, in_reply_to, url, direction, visibility, rating, language,
        attributes, custody, import_id, heard_at)
      select ${workspaceId}::uuid, id, ${channelId}::uuid, external_id, at, at_assumed, text, handle, name, email, thread,
             in_reply_to, url, direction, visibility, rating, language, attributes::jsonb, ${custody}, ${importId}::uuid,
             ${at}::timestamptz
        from unnest(
          ${column(newId)}::uuid[], ${column((item) => item.externalId)}::text[],
          ${column((item) => item.at ?? at)}::timestamptz[], ${column((item) => item.atAssumed)}::boolean[],
          ${column((item) => item.text)}::text[], ${column((item) => item.author?.handle ?? null)}::text[],
          ${column((item) => item.author?.name ?? null)}::text[], ${column((item) => item.author?.email ?? null)}::text[],
          ${column((item) => item.conversation)}::text[], ${column((item) => item.inReplyTo)}::text[],
          ${column((item) => item.url)}::text[], ${column((item) => item.direction)}::text[],
          ${column((item) => item.visibility ?? visibility)}::text[], ${column((item) => item.rating)}::real[],
          ${column((item) => item.language)}::text[], ${column((item) => JSON.stringify(item.attributes))}::text[]
        ) as item (id, external_id, at, at_assumed, text, handle, name, email, thread, in_reply_to, url, direction,
                   visibility, rating, language, attributes)
      on conflict (workspace_id, channel_id, external_id) do nothing
      returning id
    ), waiting as (
      insert into conversations.pending (workspace_id, interaction_id) select ${workspaceId}::uuid, id from heard
    )
    select id from heard`.execute(trx);
  return rows.map((row) => row.id);
}
