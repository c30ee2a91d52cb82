import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';
import type { Recognised } from './recognise.ts';

export type NewIdentity = {
  namespace: string;
  /** Folded; unique in its namespace. */
  value: string;
  /** As the source wrote it. */
  label: string;
  /** The person's name when it is new. */
  name: string;
  importId: string | null;
  /** Whose it is; null for a person of its own. */
  personId: string | null;
};
/** `ownPersonId` is the person to be made for it, where it is nobody's yet. */
type MadeIdentity = NewIdentity & { id: string; ownPersonId: string | null };
type Found = { namespace: string; value: string; id: string; person_id: string };

/** The identities that are known, by "<namespace>\n<value>". */
export async function findIdentities(
  trx: Tx,
  workspaceId: string,
  wanted: readonly Pick<NewIdentity, 'namespace' | 'value'>[],
): Promise<Map<string, Recognised>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Found>`
    select i.namespace, i.value, i.id, i.person_id
      from unnest(${column(wanted, 'namespace')}::text[], ${column(wanted, 'value')}::text[]) as w (namespace, value)
      join people.identity i on i.workspace_id = ${workspaceId} and i.namespace = w.namespace and i.value = w.value`.execute(
    trx,
  );
  return byKey(rows);
}

/** Inserts the people of identities that come with a new one. */
export async function insertPeople(
  trx: Tx,
  workspaceId: string,
  identities: readonly MadeIdentity[],
  now: Date,
): Promise<void> {
  const rows = identities.filter(({ ownPersonId }) => ownPersonId !== null);
  if (rows.length === 0) return;
  await sql`
    insert into people.person (workspace_id, id, name, name_source, import_id, created_at, updated_at)
    select ${workspaceId}, n.id, n.name, 'heard', n.import_id, ${now}, ${now}
      from unnest(${column(rows, 'ownPersonId')}::uuid[], ${column(rows, 'name')}::text[], ${column(rows, 'importId')}::uuid[])
        as n (id, name, import_id)`.execute(trx);
}

/**
 * Inserts identities of people that are there. Where another transaction was faster, its identity is given back and
 * the person made in vain is taken out again.
 */
export async function insertIdentities(
  trx: Tx,
  workspaceId: string,
  rows: readonly MadeIdentity[],
  now: Date,
): Promise<Map<string, Recognised>> {
  const people = rows.map(({ personId, ownPersonId }) => personId ?? ownPersonId);
  const { rows: made } = await sql<Found>`
    insert into people.identity (workspace_id, id, person_id, namespace, value, label, proof, import_id, created_at)
    select ${workspaceId}, n.id, n.person_id, n.namespace, n.value, n.label, 'imported', n.import_id, ${now}
      from unnest(${column(rows, 'id')}::uuid[], ${people}::uuid[], ${column(rows, 'namespace')}::text[],
                  ${column(rows, 'value')}::text[], ${column(rows, 'label')}::text[], ${column(rows, 'importId')}::uuid[])
        as n (id, person_id, namespace, value, label, import_id)
        on conflict (workspace_id, namespace, value) do nothing
    returning namespace, value, id, person_id`.execute(trx);
  const found = byKey(made);
  const beaten = rows.filter((row) => !found.has(`${row.namespace}\n${row.value}`));
  if (beaten.length === 0) return found;
  const inVain = beaten.flatMap(({ ownPersonId }) => ownPersonId ?? []);
  if (inVain.length > 0) {
    await trx.deleteFrom('people.person').where('workspace_id', '=', workspaceId).where('id', 'in', inVain).execute();
  }
  for (const [key, other] of await findIdentities(trx, workspaceId, beaten)) found.set(key, other);
  return found;
}

function byKey(rows: readonly Found[]): Map<string, Recognised> {
  return new Map(
    rows.map((row) => [`${row.namespace}\n${row.value}`, { identityId: row.id, personId: row.person_id }]),
  );
}

function column<Row, Name extends keyof Row>(rows: readonly Row[], name: Name): Row[Name][] {
  return rows.map((row) => row[name]);
}
