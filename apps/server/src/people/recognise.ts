import type { Tx } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { findIdentities, insertIdentities, insertPeople, type NewIdentity } from './identity.store.ts';

/** What an interaction says of its author. */
export type Speaker = {
  direction: 'in' | 'out';
  /** Where handles are unique: the channel's network. */
  network: string;
  author: { handle: string | null; name: string | null; email: string | null } | null;
  importId: string | null;
};

export type Recognised = { personId: string; identityId: string };

/**
 * Finds the person behind each speaker, or makes one. An identity is what the source declares: the handle on its network,
 * else the address, else the name as the source's own key. Where a source declares a handle and an address, the address
 * becomes a second identity of the same person, unless somebody has it already: nobody is joined with anybody here.
 *
 * @returns in the order of `speakers`; null for our own words and where the source names nobody
 */
export async function recognise(
  trx: Tx,
  workspaceId: string,
  speakers: readonly Speaker[],
  now: Date,
): Promise<(Recognised | null)[]> {
  const keys = speakers.map(identityOf);
  const known = new Map<string, Recognised>();
  const handles = keys.filter((key) => key && key.namespace !== email);
  await findOrMake(trx, workspaceId, unique(handles), now, known);
  const second = speakers.flatMap((speaker, at) => addressOf(speaker, known.get(keyOf(keys[at]))) ?? []);
  const addresses = keys.filter((key) => key?.namespace === email);
  await findOrMake(trx, workspaceId, unique([...second, ...addresses]), now, known);
  return keys.map((key) => known.get(keyOf(key)) ?? null);
}

const email = 'email';

/**
 * Adds the people of identities to `known`, and makes those that nobody has yet. Another process may have been faster: then
 * its row counts.
 */
async function findOrMake(
  trx: Tx,
  workspaceId: string,
  wanted: NewIdentity[],
  now: Date,
  known: Map<string, Recognised>,
): Promise<void> {
  for (const [key, found] of await findIdentities(trx, workspaceId, wanted)) known.set(key, found);
  // In one order everywhere, addresses last, so that two batches with the same people wait for one another instead of
  // deadlocking.
  const fresh = wanted
    .filter((identity) => !known.has(keyOf(identity)))
    .map((identity) => ({ ...identity, id: newId(), ownPersonId: identity.personId ? null : newId() }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (fresh.length === 0) return;
  await insertPeople(trx, workspaceId, fresh, now);
  for (const [key, made] of await insertIdentities(trx, workspaceId, fresh, now)) known.set(key, made);
}

/** The first of each identity. */
function unique(identities: readonly (NewIdentity | null)[]): NewIdentity[] {
  const first = new Map<string, NewIdentity>();
  for (const identity of identities) if (identity && !first.has(keyOf(identity))) first.set(keyOf(identity), identity);
  return [...first.values()];
}

function identityOf({ direction, network, author, importId }: Speaker): NewIdentity | null {
  if (direction === 'out' || !author) return null;
  const { handle, name, email: address } = author;
  const to = (namespace: string, value: string, label: string): NewIdentity => ({
    namespace,
    value: fold(value),
    label,
    name: name ?? label,
    importId,
    personId: null,
  });
  if (handle) return to(network, handle.replace(/^@/, ''), handle);
  if (address) return to(email, address, address);
  if (name) return to(`${network}:name`, name, name);
  return null;
}

/** The address that is declared beside a handle, as an identity of the handle's person. */
function addressOf({ author, importId }: Speaker, person: Recognised | undefined): NewIdentity | null {
  if (!person || !author?.handle || !author.email) return null;
  const { email: label, name } = author;
  return { namespace: email, value: fold(label), label, name: name ?? label, importId, personId: person.personId };
}

/** Handles and addresses are the same in any case and Unicode form. */
function fold(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}

function keyOf(identity: { namespace: string; value: string } | null | undefined): string {
  return identity ? `${identity.namespace}\n${identity.value}` : '';
}
