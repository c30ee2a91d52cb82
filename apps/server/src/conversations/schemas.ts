import { z } from 'zod';
import { Id, Instant, MemberRef, PageQuery } from '../platform/http/schemas.ts';
import { IntentName, Reading, SentimentName } from '../understanding/schemas.ts';

/** Text that people write: what the database cannot keep is refused, not changed. */
const Text = z
  .string()
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'holds a NUL character or half a character');

export const Author = z.object({
  handle: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

/** An interaction in the interchange form, with our id and what was read in it. */
export const Interaction = z.object({
  id: Id,
  channel: Id,
  externalId: z.string(),
  at: Instant,
  atAssumed: z.boolean().describe('the source gave no time; this is the time of import'),
  text: z.string(),
  author: Author.nullable(),
  personId: Id.nullable(),
  conversationId: Id.nullable(),
  conversation: z.string().nullable().describe("the source's id of the thread"),
  inReplyTo: z.string().nullable(),
  url: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  visibility: z.enum(['public', 'private']),
  rating: z.number().nullable(),
  language: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  reading: Reading.nullable().describe('null until read'),
});

/** Up to 1,000 in the interchange form. Each is checked on its own: what does not fit is named in "rejected". */
export const NewInteractions = z.object({
  channel: Id.optional().describe("default: the workspace's own API channel"),
  items: z
    .array(z.unknown())
    .min(1)
    .max(1000)
    .describe('each {"text", "at", "author", "externalId", …}; see the interchange form')
    .meta({ examples: [[{ text: 'The parcel came late.', at: '2026-11-22T12:03:11Z', author: { handle: 'ann' } }]] }),
});
export const Recorded = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  rejected: z.array(z.object({ index: z.int(), problem: z.string() })),
});
export const InteractionQuery = PageQuery.extend({
  q: Text.trim().min(1).max(200).optional().describe('words to find'),
  channel: Id.optional(),
  person: Id.optional(),
  insight: Id.optional(),
  intent: IntentName.optional(),
  sentiment: SentimentName.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

const ChannelRef = z.object({ id: Id, name: z.string(), network: z.string(), canSend: z.boolean() });
const Participant = z.object({ personId: Id, name: z.string(), label: z.string() });
export const InsightRef = z.object({ id: Id, title: z.string(), state: z.string() });

export const ConversationRow = z.object({
  id: Id,
  subject: z.string().nullable(),
  preview: z.string().describe("a customer's last words"),
  channel: ChannelRef,
  participants: z.array(Participant),
  state: z.enum(['open', 'asleep', 'closed']),
  waiting: z.boolean().describe("the last word is a customer's"),
  assignee: MemberRef.nullable(),
  asleepUntil: Instant.nullable(),
  visibility: z.enum(['public', 'private']),
  messages: z.int(),
  firstAt: Instant,
  lastAt: Instant,
  lastInAt: Instant.nullable(),
  unread: z.boolean().describe('by you'),
  insight: InsightRef.nullable(),
  version: z.int(),
});

export const Message = Interaction.omit({ channel: true, conversationId: true }).extend({
  personName: z.string().nullable(),
  insights: z.array(InsightRef),
});
export const Note = z.object({ id: Id, text: z.string(), author: MemberRef, mentions: z.array(Id), at: Instant });
export const Outgoing = z.object({
  id: Id,
  text: z.string(),
  visibility: z.enum(['public', 'private']),
  state: z.enum(['queued', 'by_hand', 'sent', 'failed', 'unknown', 'withdrawn']),
  problem: z.string().nullable(),
  author: MemberRef.nullable(),
  inReplyTo: Id.nullable(),
  createdAt: Instant,
  sendAt: Instant,
  finishedAt: Instant.nullable(),
});
export const Conversation = ConversationRow.extend({
  timeline: z.array(Message).describe('oldest first; the latest 200'),
  notes: z.array(Note),
  outgoing: z.array(Outgoing),
  others: z.array(MemberRef.extend({ doing: z.enum(['looking', 'typing']) })).describe('who else is here now'),
});

export const Box = z.enum(['mine', 'team', 'all', 'asleep']);
export const ConversationQuery = PageQuery.extend({
  box: Box.default('team'),
  state: z.enum(['open', 'asleep', 'closed']).optional(),
  assignee: Id.optional(),
  channel: Id.optional(),
});
export const BoxCounts = z.object({ mine: z.int(), team: z.int(), all: z.int(), asleep: z.int() });

/** What a person changes; send the version you saw as If-Match. */
export const ConversationChange = z.object({
  state: z.enum(['open', 'asleep', 'closed']).optional(),
  asleepUntil: z.iso
    .datetime({ offset: true })
    .nullable()
    .optional()
    .describe('for state asleep; null: until the next word'),
  assignee: Id.nullable().optional(),
  subject: Text.trim().min(1).max(200).nullable().optional(),
});
export const NewReply = z.object({
  text: Text.min(1).max(20_000),
  visibility: z.enum(['public', 'private']).optional(),
  inReplyTo: Id.optional(),
  seenLast: Id.optional().describe(
    'the last message or reply of ours that you saw; 409 when somebody else spoke since',
  ),
});
export const OutgoingChange = z.object({
  state: z.enum(['sent', 'withdrawn']).describe('"sent": you sent it by hand; "withdrawn": take it back'),
});
export const NewNote = z.object({
  text: Text.trim().min(1).max(10_000),
  mentions: z.array(Id).max(50).default([]),
});
export const Presence = z.object({ doing: z.enum(['looking', 'typing', 'gone']) });

export const SearchResults = z.object({
  people: z.array(z.object({ id: Id, name: z.string(), label: z.string() })),
  insights: z.array(InsightRef),
  interactions: z.array(
    z.object({
      id: Id,
      conversationId: Id,
      at: Instant,
      author: z.string().nullable(),
      text: z.string().describe('the words around the match'),
    }),
  ),
  notes: z.array(z.object({ id: Id, conversationId: Id, at: Instant, author: z.string(), text: z.string() })),
});

/** One thing between a person and us. */
export const TimelineItem = z.object({
  kind: z.enum(['said', 'answered', 'note']),
  id: Id,
  at: Instant,
  text: z.string(),
  network: z.string().nullable(),
  visibility: z.enum(['public', 'private']).nullable(),
  conversationId: Id.nullable(),
  author: z.string().nullable().describe('who of the team wrote the note'),
  sentiment: SentimentName.nullable(),
  intents: z.array(z.string()),
  insight: InsightRef.nullable(),
});
