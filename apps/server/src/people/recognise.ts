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
 * else the address, else the name as the source's own key. Nobody is joined with anybody by likeness.
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
  const wanted = new Map<string, NewIdentity>();
  for (const key of keys) if (key && !wanted.has(keyOf(key))) wanted.set(keyOf(key), key);
  const known = await findIdentities(trx, workspaceId, [...wanted.values()]);
  const fresh = [...wanted].filter(([key]) => !known.has(key)).map(([, identity]) => identity);
  if (fresh.length > 0) await makePeople(trx, workspaceId, fresh, now, known);
  return keys.map((key) => (key ? (known.get(keyOf(key)) ?? null) : null));
}

/** Makes people for identities that nobody has yet. Another process may have been faster: then its row counts. */
async function makePeople(
  trx: Tx,
  workspaceId: string,
  fresh: NewIdentity[],
  now: Date,
  known: Map<string, Recognised>,
): Promise<void> {
  // In one order everywhere, so that two batches with the same people wait for one another instead of deadlocking.
  const ordered = fresh
    .map((identity) => ({ ...identity, id: newId(), personId: newId() }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await insertPeople(trx, workspaceId, ordered, now);
  const made = await insertIdentities(trx, workspaceId, ordered, now);
  for (const [key, found] of made) known.set(key, found);
}

function identityOf({ direction, network, author, importId }: Speaker): NewIdentity | null {
  if (direction === 'out' || !author) return null;
  const { handle, name, email } = author;
  if (handle)
    return { namespace: network, value: fold(handle.replace(/^@/, '')), label: handle, name: name ?? handle, importId };
  if (email) return { namespace: 'email', value: fold(email), label: email, name: name ?? email, importId };
  if (name) return { namespace: `${network}:name`, value: fold(name), label: name, name, importId };
  return null;
}

/** Handles and addresses are the same in any case and Unicode form. */
function fold(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}

function keyOf({ namespace, value }: { namespace: string; value: string }): string {
  return `${namespace}\n${value}`;
}
