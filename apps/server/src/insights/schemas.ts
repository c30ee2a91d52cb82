import { z } from 'zod';
import { Id, Instant, MemberRef, PageQuery } from '../platform/http/schemas.ts';

export const Kind = z.enum(['problem', 'wish', 'question', 'praise']);
export const State = z.enum([
  'emerging',
  'confirmed',
  'assigned',
  'acting',
  'changed',
  'told',
  'dismissed',
  'merged',
  'faded',
]);

export const Quote = z.object({
  interactionId: Id,
  conversationId: Id.nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  channel: z.string().describe('network'),
  at: Instant,
  language: z.string().nullable(),
  text: z.string().describe('the whole message'),
  start: z.int().describe('the marked phrase, in UTF-16 code units'),
  end: z.int(),
});
export const Trend = z.object({
  bucket: z.enum(['hour', 'day', 'week', 'month']),
  from: Instant,
  counts: z.array(z.int()),
});
export const Burst = z.object({
  from: Instant,
  to: Instant,
  alarmAt: Instant,
  expected: z.number(),
  observed: z.number(),
  p: z.number(),
  segment: z.object({ attribute: z.string(), value: z.string() }).nullable(),
});
export const Rank = z
  .record(z.string(), z.number())
  .describe('the parts of the rank, each 0 to 1: volume, growth, harm, …');

export const InsightRow = z.object({
  id: Id,
  title: z.string(),
  titleSource: z.enum(['words', 'person']),
  kind: Kind,
  state: State,
  owner: MemberRef.nullable(),
  size: z.int().describe('mentions that count'),
  people: z.int().describe('distinct people behind them'),
  told: z.int().describe('of these, how many were told'),
  share: z.number().describe('share of all mentions of the workspace'),
  score: z.number(),
  rank: Rank,
  strength: z
    .enum(['anecdote', 'signal', 'supported'])
    .describe(
      'what its evidence bears: signal: 3 people or more and a burst; supported: 2 channels or more and a change',
    ),
  terms: z.array(z.string()),
  sentiment: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
  intents: z.record(z.string(), z.number()),
  trend: Trend.nullable(),
  bursts: z.array(Burst),
  quote: Quote.nullable().describe('the first of its quotes'),
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  updatedAt: Instant,
  version: z.int(),
});

export const Action = z.object({
  id: Id,
  title: z.string(),
  detail: z.string().nullable(),
  owner: MemberRef.nullable(),
  dueOn: z.string().nullable().describe('YYYY-MM-DD'),
  state: z.enum(['planned', 'doing', 'done', 'dropped']),
  createdAt: Instant,
  doneAt: Instant.nullable(),
});
export const Voice = z.object({
  personId: Id,
  name: z.string(),
  mentions: z.int(),
  firstAt: Instant,
  lastAt: Instant,
  channel: z.string(),
  conversationId: Id.nullable(),
  told: z
    .object({
      state: z.enum(['draft', 'told', 'declined']),
      text: z.string().nullable(),
      how: z.string().nullable(),
      at: Instant,
      by: z.string().nullable(),
    })
    .nullable(),
});
export const Change = z.object({
  id: Id,
  at: Instant,
  actor: z.string(),
  kind: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

export const Insight = InsightRow.extend({
  reason: z.string().nullable().describe('why it was dismissed'),
  quotes: z.array(Quote),
  who: z
    .array(
      z.object({ attribute: z.string(), value: z.string(), people: z.int(), share: z.number(), usual: z.number() }),
    )
    .describe('segments over-represented here'),
  channels: z.array(z.object({ network: z.string(), mentions: z.int() })),
  actions: z.array(Action),
  voices: z.array(Voice).describe('people in the evidence, the latest 500'),
  changes: z.array(Change),
  following: z.boolean(),
  followers: z.int(),
  lineage: z.array(
    z.object({
      kind: z.enum(['split_from', 'merged_from', 'merged_into', 'split_into']),
      insightId: Id,
      title: z.string(),
      at: Instant,
    }),
  ),
});

export const Evidence = Quote.omit({ start: true, end: true }).extend({
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
  similarity: z.number(),
  placedBy: z.enum(['engine', 'person']),
  standing: z.enum(['counts', 'aside', 'out']),
  rating: z.number().nullable(),
  sentiment: z.enum(['negative', 'neutral', 'positive']).nullable(),
});

export const InsightQuery = PageQuery.extend({
  kind: Kind.optional(),
  state: State.optional(),
  owner: Id.optional(),
  following: z.enum(['true']).optional(),
  dismissed: z.enum(['true']).optional().describe('show the dismissed ones instead'),
});
export const Board = z.object({
  items: z.array(InsightRow),
  next: z.string().nullable(),
  totals: z.object({
    interactions: z.int(),
    people: z.int(),
    grouped: z.number().describe('share of material mentions that stand in an insight'),
    pending: z.int(),
    from: Instant.nullable(),
    to: Instant.nullable(),
    byKind: z.object({ problem: z.int(), wish: z.int(), question: z.int(), praise: z.int() }),
  }),
});
export const EvidenceQuery = PageQuery.extend({ standing: z.enum(['counts', 'aside', 'out']).default('counts') });

export const InsightChange = z.object({
  title: z.string().trim().min(1).max(140).optional(),
  kind: Kind.optional(),
  state: State.exclude(['merged', 'faded']).optional(),
  reason: z.string().trim().min(1).max(500).optional().describe('asked for when it is dismissed'),
  owner: Id.nullable().optional(),
  following: z.boolean().optional(),
});
export const EvidenceChange = z.object({
  standing: z.enum(['counts', 'aside', 'out']).optional(),
  moveTo: Id.optional().describe('another insight; the message stays there'),
});
export const NewEvidence = z.object({ interactions: z.array(Id).min(1).max(200) });
export const Merge = z.object({ into: Id });
export const Split = z.object({ title: z.string().trim().min(1).max(140), interactions: z.array(Id).min(1).max(1000) });
const ActionFields = z.object({
  title: z.string().trim().min(1).max(200),
  detail: z.string().trim().max(5000).nullable(),
  owner: Id.nullable(),
  dueOn: z.iso.date().nullable(),
});
export const NewAction = ActionFields.extend({
  detail: ActionFields.shape.detail.default(null),
  owner: ActionFields.shape.owner.default(null),
  dueOn: ActionFields.shape.dueOn.default(null),
});
// Made of the fields without defaults: what a change does not name stays as it is.
export const ActionChange = ActionFields.partial().extend({
  state: z.enum(['planned', 'doing', 'done', 'dropped']).optional(),
});
/** Marks people as told. With `reply`, the text also goes out as a reply where each of them spoke. */
export const Tell = z.object({
  people: z.array(Id).min(1).max(200),
  state: z.enum(['told', 'draft', 'declined']).default('told'),
  text: z.string().trim().max(5000).nullable().default(null),
  how: z.enum(['reply', 'by_hand']).default('by_hand'),
});
