import { sql } from 'kysely';
import type { Tx } from '../platform/database/database.ts';

export type ChannelRecord = {
  id: string;
  kind: string;
  network: string;
  name: string;
  state: string;
  detail: string | null;
  can_send: boolean;
  last_heard_at: Date | null;
};

const columns = ['id', 'kind', 'network', 'name', 'state', 'detail', 'can_send', 'last_heard_at'] as const;

export function findChannel(trx: Tx, workspaceId: string, id: string): Promise<ChannelRecord | undefined> {
  return trx
    .selectFrom('channels.channel')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function listChannels(trx: Tx, workspaceId: string): Promise<ChannelRecord[]> {
  return trx
    .selectFrom('channels.channel')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .execute();
}

export function findBuiltIn(trx: Tx, workspaceId: string, kind: 'file' | 'api') {
  return trx
    .selectFrom('channels.channel')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

export type NewChannel = {
  id: string;
  kind: string;
  network: string;
  name: string;
  importId: string | null;
  now: Date;
};

/** Inserts a listening channel that cannot send; a built-in one that is there already stays as it is. */
export async function insertChannel(trx: Tx, workspaceId: string, channel: NewChannel): Promise<void> {
  await sql`
    insert into channels.channel (workspace_id, id, kind, network, name, state, can_send, import_id, created_at)
    values (${workspaceId}, ${channel.id}, ${channel.kind}, ${channel.network}, ${channel.name}, 'listening', false,
            ${channel.importId}, ${channel.now})
    on conflict do nothing`.execute(trx);
}

export async function touchChannel(trx: Tx, workspaceId: string, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('channels.channel')
    .set({ last_heard_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function deleteChannelsOf(trx: Tx, workspaceId: string, importId: string): Promise<void> {
  await trx
    .deleteFrom('channels.channel')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .execute();
}
