import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { InvalidInputError } from '../platform/errors.ts';
import { identitiesOf, listPeople, type PeopleFilter } from './person.store.ts';
import type { PersonRow } from './schemas.ts';
import { shownPersonRow } from './shown.ts';

/** A page of people by name, with their identities. */
export async function pageOfPeople(
  trx: Tx,
  workspaceId: string,
  filter: PeopleFilter & { cursor?: string | undefined; limit: number },
): Promise<{ items: z.output<typeof PersonRow>[]; next: string | null }> {
  const after = filter.cursor ? readNameCursor(filter.cursor) : null;
  const rows = await listPeople(trx, workspaceId, filter, after, filter.limit + 1);
  const shown = rows.slice(0, filter.limit);
  const identities = await identitiesOf(
    trx,
    workspaceId,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((row) => shownPersonRow(row, identities.get(row.id) ?? [])),
    next: rows.length > filter.limit && last ? writeNameCursor(last) : null,
  };
}

function writeNameCursor({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name.slice(0, 120), id])).toString('base64url');
}

function readNameCursor(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { name, id };
  } catch {
    // falls through to the error below
  }
  throw new InvalidInputError(
    'The cursor is not one that this server gave. Take "next" of the page before, unchanged.',
  );
}
