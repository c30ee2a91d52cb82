import type { InterchangeInteraction } from '../file/types.ts';

export type Network = 'email' | 'bluesky' | 'fediverse' | 'review' | 'website';

/** What the company makes: a long bicycle, a folding one, a tricycle with a box. */
export type Model = 'Otter' | 'Wren' | 'Heron';

export type Language = 'en' | 'de' | 'nl' | 'fr' | 'es';

export interface SampleChannel {
  key: string;
  network: Network;
  name: string;
}

/** One message in the interchange form, with the key of the channel it came on. */
export interface SampleInteraction extends InterchangeInteraction {
  channel: string;
  at: string;
}

export interface SampleCompany {
  channels: SampleChannel[];
  /** Sorted by time, oldest first. */
  interactions: SampleInteraction[];
}

export interface SampleOptions {
  /** Whole number; the same seed and `now` give the same company, to the last character. */
  seed: number;
  /** The end of the two months. */
  now: Date;
}

export type NeedKind = 'problem' | 'wish' | 'question' | 'praise' | 'referral' | 'talk';

/** How much more than usual a need is spoken of, by days before now; 1 is usual. */
export type Curve = (daysAgo: number) => number;

/** Something the company changed, after which a need fades. */
export interface Change {
  daysAgo: number;
  /** Written once by the company on each open network. */
  announcement: string;
  /** What the company answers from then on, and writes to those who had spoken before. */
  told: readonly string[];
}

/**
 * One thing that customers need, and the ways in which they put it. All texts are templates of `grammar.ts`.
 */
export interface Need {
  key: string;
  kind: NeedKind;
  /** Share of the conversations, relative to the other needs. */
  weight: number;
  /** Owners of these models speak of it; of all models when left out. */
  models?: readonly Model[];
  /** Relative use of the networks; those left out are not used. */
  networks: Partial<Record<Network, number>>;
  /** Lowest and highest stars in a review. */
  stars: readonly [number, number];
  curve?: Curve;
  change?: Change;
  /** Words of this need alone, for use in braces. */
  words: Readonly<Record<string, string>>;
  /** How long messages begin; where left out, with what owners say of themselves. */
  contexts?: readonly string[];
  /** Sentences that carry the need by themselves. */
  statements: readonly string[];
  /** Sentences that follow a statement and enrich it. */
  details: readonly string[];
  /** What the writer wants, or how the message ends. */
  asks: readonly string[];
  /** Answers of the company. */
  replies: readonly string[];
  /** Answers of other customers. */
  peers: readonly string[];
  /** What the writer says once it is answered, naming the subject. */
  thanks: readonly string[];
}
