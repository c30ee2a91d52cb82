import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

/** An address of a person, and an identity through whose words it may have been declared (or it itself). */
export type DeclaredAddress = { addressId: string; address: string; speakerId: string };

/**
 * The addresses that sources declared of the people behind identities, each with every identity of its person.
 *
 * @param identityIds those that lost words
 */
export async function declaredAddresses(
  trx: Tx,
  workspaceId: string,
  identityIds: readonly string[],
): Promise<DeclaredAddress[]> {
  const { rows } = await sql<DeclaredAddress>`
    select distinct a.id as "addressId", a.value as address, s.id as "speakerId"
      from people.identity t
      join people.identity a on a.workspace_id = ${workspaceId} and a.person_id = t.person_id
      join people.identity s on s.workspace_id = ${workspaceId} and s.person_id = t.person_id
     where t.workspace_id = ${workspaceId} and t.id = any (${[...identityIds]}::uuid[])
       and a.namespace = 'email' and a.proof = 'imported' and a.import_id is not null`.execute(trx);
  return rows;
}

/**
 * Takes out identities that imports brought and that no words support any more, and the people who then have none and
 * about whom nobody of the team wrote anything. Part of taking an import back.
 *
 * @param identityIds those that nothing in the log speaks for any more
 * @returns how many people were taken out
 */
export async function forgetIdentities(trx: Tx, workspaceId: string, identityIds: readonly string[]): Promise<number> {
  if (identityIds.length === 0) return 0;
  const gone = await trx
    .deleteFrom('people.identity')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...identityIds])
    .where('import_id', 'is not', null) // whichever import was the first to bring it
    .where('proof', '=', 'imported')
    .returning('person_id')
    .execute();
  if (gone.length === 0) return 0;
  const people = await trx
    .deleteFrom('people.person as p')
    .where('p.workspace_id', '=', workspaceId)
    .where('p.id', 'in', [...new Set(gone.map(({ person_id }) => person_id))])
    .where('p.import_id', 'is not', null)
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
