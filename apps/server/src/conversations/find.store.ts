import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** A prefix shorter than this fits too many words to be looked up while somebody types. */
const SHORTEST_PREFIX = 3;

/** How a query is put to the index: words as people write them for search engines, the last one as a beginning. */
export interface WordSearch {
  words: string;
  /** Letters and digits only; null when the last word counts as it stands. */
  prefix: string | null;
}

/** Takes the last word apart, which may still be typed; not one in quotes or one that is excluded. */
export function wordSearch(query: string): WordSearch {
  const words = query.normalize('NFC');
  const last = /^(?<before>(?:.*\s)?)(?<prefix>[\p{L}\p{N}]+)$/su.exec(words)?.groups;
  const inQuotes = (words.match(/"/g) ?? []).length % 2 === 1;
  if (!last || inQuotes || (last.prefix ?? '').length < SHORTEST_PREFIX) return { words, prefix: null };
  return { words: last.before ?? '', prefix: last.prefix ?? null };
}

export interface FoundRow {
  id: string;
  conversationId: string;
  at: Date;
  author: string | null;
  text: string;
}

export async function findInInteractions(
  trx: Tx,
  workspaceId: string,
  search: WordSearch,
  limit: number,
): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select i.id, e.conversation_id as "conversationId", i.at, i.text,
           coalesce(person.name, i.author_name, i.author_handle, i.author_email) as author
      from (
        select s.interaction_id, s.at from conversations.search s
         where s.workspace_id = ${workspaceId} and s.document @@ ${tsquery(search)}
         order by s.at desc, s.interaction_id desc limit ${limit}
      ) found
      join conversations.interaction i on i.workspace_id = ${workspaceId} and i.id = found.interaction_id
      join conversations.entry e on e.workspace_id = ${workspaceId} and e.interaction_id = i.id
      left join people.identity identity on identity.workspace_id = ${workspaceId} and identity.id = e.identity_id
      left join people.person person on person.workspace_id = ${workspaceId} and person.id = identity.person_id
     order by i.at desc, i.id desc`.execute(trx);
  return rows;
}

export async function findInNotes(
  trx: Tx,
  workspaceId: string,
  search: WordSearch,
  limit: number,
): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select n.id, n.conversation_id as "conversationId", n.at, n.text, u.name as author
      from conversations.note n left join auth."user" u on u.id = n.author_id
     where n.workspace_id = ${workspaceId} and n.document @@ ${tsquery(search)}
     order by n.at desc, n.id desc limit ${limit}`.execute(trx);
  return rows;
}

function tsquery({ words, prefix }: WordSearch): RawBuilder<unknown> {
  const whole = sql`websearch_to_tsquery('simple', ${words})`;
  if (prefix === null) return whole;
  const begun = sql`to_tsquery('simple', ${`${prefix}:*`})`;
  return words.trim() === '' ? begun : sql`(${whole} && ${begun})`;
}
