import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import { PersonChangedError } from './errors.ts';
import { ensureOrganisation, findPerson, updatePerson } from './person.store.ts';

export type PersonChange = {
  name?: string | undefined;
  pronoun?: string | null | undefined;
  organisation?: string | null | undefined;
  tags?: string[] | undefined;
};

/**
 * Writes down what a member of the team knows of a person. A name written by hand is never overwritten by a source.
 *
 * @param version the version that was seen, or null to change whatever is there
 * @throws NotFoundError, PersonChangedError
 */
export async function changePerson(
  trx: Tx,
  actor: Actor,
  id: string,
  version: number | null,
  { name, pronoun, organisation, tags }: PersonChange,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  if (!(await findPerson(trx, workspaceId, id))) throw new NotFoundError('person', id);
  const organisationId =
    organisation == null ? organisation : await ensureOrganisation(trx, workspaceId, newId(), organisation, now);
  const changed = await updatePerson(
    trx,
    workspaceId,
    id,
    version,
    {
      ...(name !== undefined && { name, name_source: 'person' }),
      ...(pronoun !== undefined && { pronoun }),
      ...(organisationId !== undefined && { organisation_id: organisationId }),
      ...(tags !== undefined && { tags: [...new Set(tags)] }),
    },
    now,
  );
  if (!changed) throw new PersonChangedError(id);
  await publish(trx, workspaceId, now, { kind: 'person.changed', payload: { personId: id } });
}
