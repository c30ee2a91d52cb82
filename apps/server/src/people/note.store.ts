import type { Tx } from '../platform/database/database.ts';

export function listNotes(trx: Tx, workspaceId: string, personId: string) {
  return trx
    .selectFrom('people.note')
    .select(['id', 'author_id', 'text', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}

export async function insertNote(
  trx: Tx,
  row: { workspace_id: string; id: string; person_id: string; author_id: string; text: string; at: Date },
): Promise<void> {
  await trx.insertInto('people.note').values(row).execute();
}

export async function deleteNote(
  trx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
  authorId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('people.note')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}
