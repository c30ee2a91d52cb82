import { sql } from 'kysely';
import type { Tx } from './database/database.ts';
import { newId } from './ids.ts';

/**
 * What the modules tell one another and the browser, by kind. Payloads carry ids, never texts.
 * An event is written in the transaction of what it tells of.
 */
export type EventKind =
  | 'conversation.changed'
  | 'interaction.heard'
  | 'interaction.processed'
  | 'import.changed'
  | 'insight.changed'
  | 'person.changed'
  | 'channel.changed'
  | 'workspace.changed';

export type Event = { kind: EventKind; payload: Record<string, unknown> };

/** Publishes events of one workspace; readers hear of them once the transaction is committed. */
export async function publish(trx: Tx, workspaceId: string, at: Date, ...events: Event[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, payload }) => ({
    workspace_id: workspaceId,
    id: newId(),
    kind,
    payload: JSON.stringify(payload),
    at,
  }));
  await trx.insertInto('platform.event').values(rows).execute();
  await sql`select pg_notify('parley_live', ${workspaceId})`.execute(trx);
}

/** Tells those who look at the same thing right now; kept nowhere. At most 4,000 bytes. */
export async function broadcast(
  trx: Tx,
  workspaceId: string,
  kind: 'presence',
  payload: Record<string, unknown>,
): Promise<void> {
  await sql`select pg_notify('parley_live', ${workspaceId + JSON.stringify({ kind, payload })})`.execute(trx);
}

/** How long events are kept for readers that were away. */
const keepHours = 24;

/** Takes out old events of a workspace. */
export async function pruneEvents(trx: Tx, workspaceId: string, now: Date): Promise<void> {
  await trx
    .deleteFrom('platform.event')
    .where('workspace_id', '=', workspaceId)
    .where('at', '<', new Date(now.getTime() - keepHours * 3_600_000))
    .execute();
}
