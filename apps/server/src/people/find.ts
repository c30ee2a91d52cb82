import type { Tx } from '../platform/database/database.ts';
import { identitiesOf, listPeople } from './person.store.ts';

/** People whose name, handle or address begins with what was typed, for the palette. */
export async function findPeople(
  trx: Tx,
  workspaceId: string,
  q: string,
  limit: number,
): Promise<{ id: string; name: string; label: string }[]> {
  const rows = await listPeople(trx, workspaceId, { q }, null, limit);
  const identities = await identitiesOf(
    trx,
    workspaceId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name }) => ({ id, name, label: identities.get(id)?.[0]?.label ?? '' }));
}

/** Names of people and the first label of each, by id, for screens of other modules. */
export async function peopleNames(
  trx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, { name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, { name }]));
}
