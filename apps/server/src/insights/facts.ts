import type { z } from 'zod';
import type { Burst, Insight, Rank, Trend } from './schemas.ts';
import type { Strength } from './strength.ts';

/** A phrase of a message; its words are cut from the message whenever it is shown. */
export type QuotePlace = { interactionId: string; start: number; end: number };

/** What the engine describes of an insight at a reflection, as the column `facts` keeps it. Shares are 0 to 1. */
export type Facts = {
  terms: string[];
  quotes: QuotePlace[];
  trend: z.output<typeof Trend> | null;
  bursts: z.output<typeof Burst>[];
  sentiment: { negative: number; neutral: number; positive: number };
  intents: Record<string, number>;
  rank: z.output<typeof Rank>;
  who: z.output<typeof Insight>['who'];
  strength: Strength;
};

/** Of an insight that no reflection has described yet. */
export const noFacts: Facts = {
  terms: [],
  quotes: [],
  trend: null,
  bursts: [],
  sentiment: { negative: 0, neutral: 0, positive: 0 },
  intents: {},
  rank: {},
  who: [],
  strength: 'anecdote',
};
