import type { Tx } from '../platform/database/database.ts';

/**
 * Takes out identities that an import brought and that no words support any more, and the people who then have none and
 * about whom nobody of the team wrote anything. Part of taking an import back.
 *
 * @param identityIds those without any words left
 * @returns how many people were taken out
 */
export async function forgetIdentities(
  trx: Tx,
  workspaceId: string,
  importId: string,
  identityIds: readonly string[],
): Promise<number> {
  if (identityIds.length === 0) return 0;
  const gone = await trx
    .deleteFrom('people.identity')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .where('id', 'in', [...identityIds])
    .where('proof', '=', 'imported')
    .returning('person_id')
    .execute();
  if (gone.length === 0) return 0;
  const people = await trx
    .deleteFrom('people.person as p')
    .where('p.workspace_id', '=', workspaceId)
    .where('p.id', 'in', [...new Set(gone.map(({ person_id }) => person_id))])
    .where('p.import_id', '=', importId)
    .where('p.version', '=', 1) // a person whom somebody wrote about stays
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people.identity as i')
            .select('i.id')
            .where('i.workspace_id', '=', workspaceId)
            .whereRef('i.person_id', '=', 'p.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people.note as n')
            .select('n.id')
            .where('n.workspace_id', '=', workspaceId)
            .whereRef('n.person_id', '=', 'p.id'),
        ),
      ),
    )
    .returning('p.id')
    .execute();
  return people.length;
}
