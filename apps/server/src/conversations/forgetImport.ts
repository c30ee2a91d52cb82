import type { Tx } from '../platform/database/database.ts';
import {
  deleteEmpty,
  deleteInteractions,
  deleteSilent,
  dropPending,
  holdConversations,
  rewriteConversations,
  silentIdentities,
  wordsLeft,
} from './forget.store.ts';
import { growthOf } from './growth.ts';

/** Conversations whose rows are written anew in one statement. */
const REWRITTEN_AT_ONCE = 500;

/**
 * Takes back all that an import brought into the log. Conversations that hold nothing else go, with their notes and
 * replies; the others are as if the import had never been.
 *
 * @returns how many interactions went, the identities that took part in them, and those of them that are heard nowhere else
 */
export async function forgetImport(
  trx: Tx,
  workspaceId: string,
  importId: string,
  now: Date,
): Promise<{ removed: number; identityIds: string[]; silentIds: string[] }> {
  await dropPending(trx, workspaceId, importId);
  const { removed, conversationIds, identityIds } = await deleteInteractions(trx, workspaceId, importId);
  await holdConversations(trx, workspaceId, conversationIds);
  const gone = new Set(await deleteEmpty(trx, workspaceId, conversationIds));
  const kept = conversationIds.filter((id) => !gone.has(id));
  for (let start = 0; start < kept.length; start += REWRITTEN_AT_ONCE) {
    await rewrite(trx, workspaceId, kept.slice(start, start + REWRITTEN_AT_ONCE), importId, now);
  }
  return { removed, identityIds, silentIds: await silentIdentities(trx, workspaceId, identityIds) };
}

async function rewrite(
  trx: Tx,
  workspaceId: string,
  conversationIds: readonly string[],
  importId: string,
  now: Date,
): Promise<void> {
  await deleteSilent(trx, workspaceId, conversationIds);
  const words = await wordsLeft(trx, workspaceId, conversationIds);
  const threads = Map.groupBy(words, ({ conversationId }) => conversationId);
  const growths = [...threads].map(([id, thread]) => ({ id, ...growthOf(thread) }));
  await rewriteConversations(trx, workspaceId, growths, importId, now);
}
