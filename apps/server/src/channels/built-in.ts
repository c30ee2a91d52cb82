import type { Tx } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { type ChannelRecord, findBuiltIn, insertChannel } from './channel.store.ts';

const names = { file: 'Imported files', api: 'API' } as const;

/** The workspace's own channel for files or for the API, made when it is first needed. */
export async function builtInChannel(
  trx: Tx,
  workspaceId: string,
  kind: keyof typeof names,
  now: Date,
): Promise<ChannelRecord> {
  const there = await findBuiltIn(trx, workspaceId, kind);
  if (there) return there;
  await insertChannel(trx, workspaceId, { id: newId(), kind, network: kind, name: names[kind], importId: null, now });
  const made = await findBuiltIn(trx, workspaceId, kind);
  if (!made) throw new Error(`the ${kind} channel was neither there nor made`);
  return made;
}
