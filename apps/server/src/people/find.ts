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
