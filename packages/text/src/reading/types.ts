/** The engine that made a reading. It changes when the same text would be read differently. */
export const engine = 'text@1.0.0';

export type SentimentLabel = 'positive' | 'neutral' | 'negative';

/** What a customer can want, in the order in which readings list them when equally likely. */
export const intentNames = [
  'complaint',
  'question',
  'idea',
  'praise',
  'thanks',
  'purchase',
  'churn',
  'referral',
  'report',
  'other',
] as const;
export type IntentName = (typeof intentNames)[number];

export interface Sentiment {
  label: SentimentLabel;
  /** From -1 (negative) to 1 (positive). */
  score: number;
}

export interface Intent {
  name: IntentName;
  /** Probability from 0.5 to 1: less likely intents are left out. */
  p: number;
}

export type SpanKind = 'aspect' | 'order' | 'money' | 'date' | 'link' | 'mention' | 'hashtag' | 'personal';

/** Which way a phrase is spoken of: against (-1), neither (0), for (1). */
export type Polarity = -1 | 0 | 1;

/** A phrase of the text. Offsets are UTF-16 code units of the text as given: `text.slice(start, end)` is the phrase. */
export interface Span {
  start: number;
  end: number;
  kind: string;
  text: string;
  polarity: Polarity;
}

/** A phrase whose polarity the caller wants to know. */
export interface GivenSpan {
  start: number;
  end: number;
  kind?: string;
}

/** An earlier message of the same thread, oldest first. */
export interface ThreadMessage {
  author?: Author;
  text?: string;
  /** `out` when the firm wrote it. */
  direction?: 'in' | 'out';
}

/** Who wrote: a name as the channel gives it, or its parts. */
export type Author = string | { handle?: string; name?: string; email?: string };

export interface TextInput {
  id?: string;
  text: string;
  kind?: 'email';
  spans?: readonly GivenSpan[];
  /** Earlier messages; a mere thread identifier says nothing about the degree and is passed over. */
  thread?: readonly ThreadMessage[] | string;
  author?: Author;
  /** ISO 639-1, where the channel knows it; detected otherwise. */
  language?: string;
}

export interface Reading {
  id?: string;
  /** ISO 639-1, or `und` when the text is too short or too unclear to tell. */
  language: string;
  /** False when the engine does not know the language: then sentiment and intents are absent, never guessed. */
  scored: boolean;
  sentiment?: Sentiment;
  /** Every intent with p of at least 0.5, likeliest first. */
  intents?: Intent[];
  /** 0 to 1: is there anything here to act on? */
  material: number;
  /** The customer's degree of social interaction, 1 (monologue) to 6 (community of conversations). */
  degree: number;
  spans: Span[];
  /** Of mail only: the text without quoted replies and forwards. */
  visible?: string;
  /** Of mail only: `visible` without the signature either. */
  visibleNoSignature?: string;
  engine: typeof engine;
}
