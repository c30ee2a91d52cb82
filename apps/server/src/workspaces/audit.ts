import type { Tx } from '../platform/database/database.ts';
import { actorName } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';

type Doer = { kind: 'user' | 'key'; id: string } | 'system';

/**
 * Writes down who did what, in the transaction of what was done.
 *
 * @param action  "<subject>.<past participle>", for example "api_key.made"
 * @param subject id of what it was done to
 * @param detail  ids and settings; never secrets nor texts of messages
 */
export async function audit(
  trx: Tx,
  workspaceId: string,
  who: Doer,
  action: string,
  subject: string | null,
  detail: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('workspaces.audit_event')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      at,
      actor: who === 'system' ? 'system' : actorName(who),
      action,
      subject,
      detail: JSON.stringify(detail),
    })
    .execute();
}
