import type { z } from 'zod';
import { pageOf, readCursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { findReadings } from '../understanding/index.ts';
import { type Box, countBoxes, findConversation, findConversations, type InboxFilter } from './inbox.store.ts';
import { latestOf, viewInteractions } from './interactionView.store.ts';
import { listNotes } from './note.store.ts';
import { listOutgoing } from './outgoing.store.ts';
import type { InsightPorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Conversation, ConversationRow } from './schemas.ts';
import { shownConversation, shownMessage, shownNote, shownOutgoing } from './shown.ts';

/** Messages of a timeline, the latest. */
const TIMELINE = 200;

export interface PageWish {
  cursor?: string | undefined;
  limit: number;
}

/** A page of a box, latest first. */
export async function listBox(
  trx: Tx,
  { insightsOf }: InsightPorts,
  actor: Actor,
  { cursor, limit, ...filter }: InboxFilter & PageWish,
): Promise<{ items: z.output<typeof ConversationRow>[]; next: string | null }> {
  const after = cursor ? readCursor(cursor) : null;
  const rows = await findConversations(trx, actor.workspaceId, readerOf(actor), filter, after, limit + 1);
  const { items, next } = pageOf(rows, limit, ({ lastAt, id }) => ({ at: lastAt, id }));
  const insights = await insightsOf(
    trx,
    actor.workspaceId,
    items.flatMap(({ recent }) => recent),
  );
  return { items: items.map((row) => shownConversation(row, insights)), next };
}

/** How many conversations each box holds for the reader. */
export function countInbox(trx: Tx, actor: Actor): Promise<Record<Box, number>> {
  return countBoxes(trx, actor.workspaceId, readerOf(actor));
}

/**
 * A conversation with its latest 200 messages, notes and replies, and who else looks at it.
 *
 * @throws NotFoundError when the workspace has no such conversation
 */
export async function openConversation(
  trx: Tx,
  { insightsOf, presence }: InsightPorts & { presence: Presence },
  actor: Actor,
  id: string,
  now: Date,
): Promise<z.output<typeof Conversation>> {
  const { workspaceId } = actor;
  const row = await findConversation(trx, workspaceId, readerOf(actor), id);
  if (!row) throw new NotFoundError('conversation', id);
  const latest = await latestOf(trx, workspaceId, id, TIMELINE);
  const messages = await viewInteractions(trx, workspaceId, latest);
  const readings = await findReadings(trx, workspaceId, latest);
  const insights = await insightsOf(trx, workspaceId, latest);
  const notes = await listNotes(trx, workspaceId, id);
  const outgoing = await listOutgoing(trx, workspaceId, id);
  return {
    ...shownConversation(row, insights),
    timeline: messages.reverse().map((message) => shownMessage(message, readings, insights)),
    notes: notes.map(shownNote),
    outgoing: outgoing.map(shownOutgoing),
    others: presence.others(id, actor.id, now),
  };
}

/** Programs have no conversations of their own, and nothing that they have seen. */
function readerOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null;
}
