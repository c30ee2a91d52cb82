import type { CuedIntent } from './cues/cues.ts';
import type { IntentProbabilities } from './intents.ts';
import type { Tone } from './sentiment.ts';

/** How much there is to act on when a text certainly has the intent. */
const weights: Readonly<Record<CuedIntent, number>> = {
  complaint: 0.9,
  question: 0.8,
  idea: 0.9,
  praise: 0.3,
  thanks: 0.05,
  purchase: 0.9,
  churn: 0.97,
  referral: 0.5,
  report: 0.95,
};

const names = Object.keys(weights) as CuedIntent[];
/** A text of fewer words says less than its words promise ("Terrible!"). */
const fullWords = 6;
/** For texts whose intents are not known: something may be there. */
const unknownIntents = 0.4;

/** The chance, 0 to 1, that a text holds anything to act on: at least one intent that asks for it. */
export function materiality(intents: IntentProbabilities, tone: Tone, words: number): number {
  if (words === 0) return 0;
  let nothing = 1;
  for (const name of names) nothing *= 1 - weights[name] * sharpened(intents[name]);
  const told = Math.min(1, 0.45 + (0.55 * words) / fullWords + 0.2 * tone.questions);
  return (1 - nothing) * told;
}

/** Low probabilities are noise, and nine of them would add up. */
const sharpened = (p: number): number => p * p;

/** Materiality where the language is not scored: by length alone. */
export const materialityUnscored = (words: number): number => unknownIntents * Math.min(1, words / fullWords);
