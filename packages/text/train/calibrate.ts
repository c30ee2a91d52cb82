import { heads, sentimentHeads } from '../src/reading/model/linear.ts';
import type { Prepared } from './learn.ts';

/** An example held back, with the scores that a model gave which had not seen it. */
export interface Scored {
  example: Prepared;
  scores: Float64Array;
}

/** What to multiply a head's score with, and what to add, so that its probabilities come true. */
export interface Calibration {
  factors: number[];
  offsets: number[];
}

const rounds = 400;
const rate = 0.5;
const kinds = sentimentHeads.length;
/** A factor outside would say that the scores are worth nothing, or everything. */
const clampFactor = (factor: number): number => Math.max(0.5, Math.min(1.5, factor));

/**
 * Fits Platt scaling (Platt 1999) for each intent, each example counting by its `intentWeight`: how common a complaint is among
 * everyday talk must not decide how likely it is in a customer's message. Sentiment comes true as it is.
 */
export function calibrate(scored: readonly Scored[]): Calibration {
  const calibration = { factors: new Array<number>(heads).fill(1), offsets: new Array<number>(heads).fill(0) };
  for (let head = kinds; head < heads; head++) fitIntent(scored, head, calibration);
  return calibration;
}

function fitIntent(scored: readonly Scored[], head: number, { factors, offsets }: Calibration): void {
  const known = scored.filter(({ example }) => example.intents[head - kinds]! >= 0);
  const all = known.reduce((sum, { example }) => sum + example.intentWeight, 0);
  for (let round = 0; round < rounds; round++) {
    let byFactor = 0;
    let byOffset = 0;
    for (const { example, scores } of known) {
      const p = 1 / (1 + Math.exp(-(factors[head]! * scores[head]! + offsets[head]!)));
      const slope = ((p - example.intents[head - kinds]!) * example.intentWeight) / all;
      byFactor += slope * scores[head]!;
      byOffset += slope;
    }
    factors[head] = clampFactor(factors[head]! - rate * byFactor);
    offsets[head]! -= rate * 4 * byOffset;
  }
}
