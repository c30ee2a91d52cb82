import type { z } from 'zod';
import { type ReadingRow, readingOf } from '../understanding/index.ts';
import type { InboxRow } from './inbox.store.ts';
import type { InteractionView } from './interactionView.store.ts';
import type { NoteRow } from './note.store.ts';
import type { OutgoingRow } from './outgoing.store.ts';
import type { ConversationRow, InsightRef, Interaction, Message, Note, Outgoing } from './schemas.ts';

/** Rows as the API shows them. */

export type ShownInsight = z.output<typeof InsightRef>;

/** Shown for somebody whose account is gone. */
const NOBODY = 'somebody who left';

export function shownInteraction(
  row: InteractionView,
  readings: ReadonlyMap<string, ReadingRow>,
): z.output<typeof Interaction> {
  const { handle, name, email } = row;
  const reading = readings.get(row.id);
  return {
    id: row.id,
    channel: row.channelId,
    externalId: row.externalId,
    at: row.at.toISOString(),
    atAssumed: row.atAssumed,
    text: row.text,
    author: handle === null && name === null && email === null ? null : { handle, name, email },
    personId: row.personId,
    conversationId: row.conversationId,
    conversation: row.thread,
    inReplyTo: row.inReplyTo,
    url: row.url,
    direction: row.direction,
    visibility: row.visibility,
    rating: row.rating,
    language: row.language,
    attributes: row.attributes,
    reading: reading ? readingOf(reading, row.text) : null,
  };
}

export function shownMessage(
  row: InteractionView,
  readings: ReadonlyMap<string, ReadingRow>,
  insights: ReadonlyMap<string, ShownInsight[]>,
): z.output<typeof Message> {
  const { channel, conversationId, ...message } = shownInteraction(row, readings);
  return { ...message, personName: row.personName, insights: insights.get(row.id) ?? [] };
}

/** @param insights of the row's recent interactions: the latest message that stands in one gives the insight */
export function shownConversation(
  row: InboxRow,
  insights: ReadonlyMap<string, ShownInsight[]>,
): z.output<typeof ConversationRow> {
  return {
    id: row.id,
    subject: row.subject,
    preview: row.preview,
    channel: row.channel,
    participants: row.participants,
    state: row.state,
    waiting: row.waiting,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? NOBODY },
    asleepUntil: row.asleepUntil?.toISOString() ?? null,
    visibility: row.visibility,
    messages: row.messages,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    lastInAt: row.lastInAt?.toISOString() ?? null,
    unread: row.lastInAt !== null && (row.seenAt === null || row.lastInAt > row.seenAt),
    insight: row.recent.flatMap((id) => insights.get(id) ?? [])[0] ?? null,
    version: row.version,
  };
}

export function shownNote(row: NoteRow): z.output<typeof Note> {
  return {
    id: row.id,
    text: row.text,
    author: { id: row.authorId, name: row.authorName ?? NOBODY },
    mentions: row.mentions,
    at: row.at.toISOString(),
  };
}

export function shownOutgoing(row: OutgoingRow): z.output<typeof Outgoing> {
  return {
    id: row.id,
    text: row.text,
    visibility: row.visibility,
    state: row.state,
    problem: row.problem,
    author: row.authorId === null ? null : { id: row.authorId, name: row.authorName ?? NOBODY },
    inReplyTo: row.inReplyTo,
    createdAt: row.createdAt.toISOString(),
    sendAt: row.sendAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
