import { sql } from 'kysely';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { memberNames } from './workspace.store.ts';

export type AuditRow = {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string | null;
  detail: unknown;
};

/** Newest first: ids are UUIDv7, so the primary key serves the order. */
export function listAudit(
  trx: Tx,
  workspaceId: string,
  limit: number,
  after: Cursor | null,
  doer: string | undefined,
): Promise<AuditRow[]> {
  let query = trx
    .selectFrom('workspaces.audit_event')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail'])
    .where('workspace_id', '=', workspaceId);
  if (after) query = query.where('id', '<', after.id);
  if (doer) query = query.where(sql<string>`split_part(actor, ':', 2)`, '=', doer);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

/** Names of the people and keys behind audit rows, by "user:<id>" and "key:<id>". */
export async function actorNames(
  trx: Tx,
  workspaceId: string,
  rows: readonly AuditRow[],
): Promise<Map<string, string>> {
  const ids = (kind: string) =>
    rows.flatMap(({ actor }) => (actor.startsWith(`${kind}:`) ? [actor.slice(kind.length + 1)] : []));
  const names = new Map<string, string>();
  for (const [id, name] of await memberNames(trx, ids('user'))) names.set(`user:${id}`, name);
  const keyIds = ids('key');
  if (keyIds.length > 0) {
    const keys = await trx
      .selectFrom('workspaces.api_key')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', [...new Set(keyIds)])
      .execute();
    for (const { id, name } of keys) names.set(`key:${id}`, name);
  }
  return names;
}
