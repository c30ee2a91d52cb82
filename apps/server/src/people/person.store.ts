import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

export type PersonRecord = {
  id: string;
  name: string;
  pronoun: string | null;
  tags: string[];
  organisation_id: string | null;
  organisation_name: string | null;
  organisation_domain: string | null;
  created_at: Date;
  updated_at: Date;
  version: number;
};

function people(trx: Tx, workspaceId: string) {
  return trx
    .selectFrom('people.person as p')
    .leftJoin('people.organisation as o', (join) =>
      join.onRef('o.workspace_id', '=', 'p.workspace_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .select([
      'p.id',
      'p.name',
      'p.pronoun',
      'p.tags',
      'p.organisation_id',
      'o.name as organisation_name',
      'o.domain as organisation_domain',
      'p.created_at',
      'p.updated_at',
      'p.version',
    ])
    .where('p.workspace_id', '=', workspaceId);
}

export function findPerson(trx: Tx, workspaceId: string, id: string): Promise<PersonRecord | undefined> {
  return people(trx, workspaceId).where('p.id', '=', id).executeTakeFirst();
}

export type PeopleFilter = { q?: string | undefined; tag?: string | undefined; organisation?: string | undefined };

/** By name, then id: `after` is the last row of the page before. */
export function listPeople(
  trx: Tx,
  workspaceId: string,
  filter: PeopleFilter,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<PersonRecord[]> {
  let query = people(trx, workspaceId);
  if (filter.q) query = query.where(nameOrIdentityMatches(workspaceId, filter.q));
  if (filter.tag) query = query.where(sql<SqlBool>`${filter.tag} = any (p.tags)`);
  if (filter.organisation) query = query.where('p.organisation_id', '=', filter.organisation);
  if (after)
    query = query.where(sql<SqlBool>`(lower(p.name), p.id) > (${after.name.toLowerCase()}, ${after.id}::uuid)`);
  return query.orderBy(sql`lower(p.name)`).orderBy('p.id').limit(limit).execute();
}

/** A word of the name begins with what was typed, or a handle or address does. */
function nameOrIdentityMatches(workspaceId: string, q: string) {
  const prefix = q.toLowerCase().replace(/^@/, '');
  return sql<SqlBool>`(
    to_tsvector('simple', p.name) @@ to_tsquery('simple', ${prefixQuery(q)})
    or p.id in (select i.person_id from people.identity i
                 where i.workspace_id = ${workspaceId} and i.value >= ${prefix} and i.value < ${`${prefix}\u{10FFFF}`}))`;
}

/** Every word must begin a word of the name; characters with a meaning in queries are dropped. */
function prefixQuery(q: string): string {
  const words = q.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}

export type IdentityRecord = {
  id: string;
  person_id: string;
  namespace: string;
  value: string;
  label: string;
  proof: string;
  created_at: Date;
};

export async function identitiesOf(
  trx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<Map<string, IdentityRecord[]>> {
  const found = new Map<string, IdentityRecord[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return found;
  const rows = await trx
    .selectFrom('people.identity')
    .select(['id', 'person_id', 'namespace', 'value', 'label', 'proof', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .orderBy('id')
    .execute();
  for (const row of rows) found.get(row.person_id)?.push(row);
  return found;
}

/** Changes a person when the version is still the one that was seen. @returns false when it is not */
export async function updatePerson(
  trx: Tx,
  workspaceId: string,
  id: string,
  version: number | null,
  change: {
    name?: string;
    name_source?: string;
    pronoun?: string | null;
    organisation_id?: string | null;
    tags?: string[];
  },
  now: Date,
): Promise<boolean> {
  let query = trx
    .updateTable('people.person')
    .set({ ...change, updated_at: now, version: sql<number>`version + 1` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id);
  if (version !== null) query = query.where('version', '=', version);
  return (await query.returning('id').executeTakeFirst()) !== undefined;
}

/** The organisation of that name, made when it is new. */
export async function ensureOrganisation(
  trx: Tx,
  workspaceId: string,
  id: string,
  name: string,
  now: Date,
): Promise<string> {
  await sql`
    insert into people.organisation (workspace_id, id, name, created_at, updated_at)
    values (${workspaceId}, ${id}, ${name}, ${now}, ${now})
    on conflict (workspace_id, lower(name)) do nothing`.execute(trx);
  const row = await trx
    .selectFrom('people.organisation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Tags in use with the number of people that carry each, the most used first. */
export async function listTags(trx: Tx, workspaceId: string): Promise<{ tag: string; people: number }[]> {
  const { rows } = await sql<{ tag: string; people: number }>`
    select t.tag, count(*) as people
      from people.person p cross join lateral unnest(p.tags) as t (tag)
     where p.workspace_id = ${workspaceId}
     group by t.tag order by people desc, t.tag limit 200`.execute(trx);
  return rows;
}
