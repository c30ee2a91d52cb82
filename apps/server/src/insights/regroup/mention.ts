import type { LineageEvent, Reading, ThemeModel } from '@parley/text';
import type { Facts } from '../facts.ts';

/** One thing that a customer said, with where it stands now, as a regrouping needs it. */
export type Mention = {
  id: string;
  text: string;
  /** Mail: its quotes and signature are passed over. */
  mail: boolean;
  /** Milliseconds since 1970 UTC; null where the source gave no time. */
  at: number | null;
  personId: string | null;
  network: string;
  attributes: Record<string, string>;
  reading: Reading;
  /** The insight that the engine put it into. */
  place: string | null;
  /** Insights that a person put it into. */
  byHand: string[];
  /** Of these, where it is kept but struck from the counts. */
  struck: string[];
  /** Insights that a person took it out of. */
  refused: string[];
};

/** An insight that exists already. */
export type KnownInsight = {
  id: string;
  mergedInto: string | null;
  /** A person touched it: it does not vanish. */
  touched: boolean;
  /** A title given by a person, which no other insight takes; null where the engine titled it. */
  ownTitle: string | null;
};

export type RegroupSettings = {
  model: ThemeModel;
  known: KnownInsight[];
  /** How many mentions were handed over. */
  count: number;
};

/** Where the engine wants a mention to stand; null: in no insight. */
export type Move = { interactionId: string; insightId: string | null; similarity: number };

export type Described = { id: string; title: string; kind: string; score: number; facts: Facts };

export type Regrouping = {
  model: ThemeModel;
  /** Only what is to change. */
  moves: Move[];
  /** All insights that have mentions, the new ones too. */
  insights: Described[];
  lineage: LineageEvent[];
};
