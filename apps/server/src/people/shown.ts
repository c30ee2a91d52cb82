import type { z } from 'zod';
import type { IdentityRecord, PersonRecord } from './person.store.ts';
import type { Identity, Person, PersonRow } from './schemas.ts';

/** Rows as the API shows them. */

export function shownIdentity(row: IdentityRecord): z.output<typeof Identity> {
  return {
    id: row.id,
    namespace: row.namespace,
    value: row.value,
    label: row.label,
    proof: row.proof as z.output<typeof Identity>['proof'],
    createdAt: row.created_at.toISOString(),
  };
}

export function shownPersonRow(row: PersonRecord, identities: readonly IdentityRecord[]): z.output<typeof PersonRow> {
  return {
    id: row.id,
    name: row.name,
    organisation:
      row.organisation_id === null
        ? null
        : { id: row.organisation_id, name: row.organisation_name ?? '', domain: row.organisation_domain },
    tags: row.tags,
    identities: identities.map(shownIdentity),
  };
}

export function shownPerson(row: PersonRecord, identities: readonly IdentityRecord[]): z.output<typeof Person> {
  return {
    ...shownPersonRow(row, identities),
    pronoun: row.pronoun,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
