import type { CuedIntent, CueScores } from '../cues/cues.ts';
import type { IntentProbabilities } from '../intents.ts';
import type { Tone } from '../sentiment.ts';
import type { Token } from '../tokens.ts';
import type { Sentiment, SentimentLabel } from '../types.ts';
import { buckets, denseFeatures, sparseFeatures } from './features.ts';

/** What the model tells, in the order of its outputs: first the sentiments, then the intents. */
export const sentimentHeads: readonly SentimentLabel[] = ['negative', 'neutral', 'positive'];
export const intentHeads: readonly CuedIntent[] = [
  'complaint',
  'question',
  'idea',
  'praise',
  'thanks',
  'purchase',
  'churn',
  'referral',
  'report',
];
export const heads = sentimentHeads.length + intentHeads.length;

/** A trained model as the training script writes it down. */
export interface StoredModel {
  /** Int8 weights of the hashed features, one row of {@link heads} for each bucket, in base64. */
  sparse: string;
  /** What one step of a weight is worth, for each head. */
  steps: readonly number[];
  /** Weights of the dense features, one row of {@link heads} for each. */
  dense: readonly (readonly number[])[];
}

export interface LinearModel {
  sparse: Int8Array;
  steps: readonly number[];
  dense: readonly (readonly number[])[];
}

/** Unpacks a stored model; throws when its size is not the one this code expects. */
export function loadModel(stored: StoredModel): LinearModel {
  const bytes = atob(stored.sparse);
  if (bytes.length !== buckets * heads) {
    throw new RangeError(`expected a model of ${buckets * heads} weights, got ${bytes.length}: train it again`);
  }
  const sparse = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) sparse[at] = bytes.charCodeAt(at);
  return { sparse, steps: stored.steps, dense: stored.dense };
}

/** The score (log-odds) of each head. */
function scoreHeads(model: LinearModel, tokens: readonly Token[], tone: Tone, cues: CueScores): Float64Array {
  const sums = new Float64Array(heads);
  const features = sparseFeatures(tokens);
  for (const bucket of features) {
    const row = bucket * heads;
    for (let head = 0; head < heads; head++) sums[head]! += model.sparse[row + head]!;
  }
  const scale = 1 / Math.sqrt(features.length);
  for (let head = 0; head < heads; head++) sums[head]! *= model.steps[head]! * scale;
  const dense = denseFeatures(tokens, tone, cues);
  for (let at = 0; at < dense.length; at++) {
    const value = dense[at]!;
    if (value === 0) continue;
    const row = model.dense[at]!;
    for (let head = 0; head < heads; head++) sums[head]! += row[head]! * value;
  }
  return sums;
}

export interface Judgement {
  sentiment: Sentiment;
  intents: IntentProbabilities;
}

/** Sentiment and intents of a text by a trained model over its words, the lexicon's tone and the phrases found. */
export function judge(model: LinearModel, tokens: readonly Token[], tone: Tone, cues: CueScores): Judgement {
  const scores = scoreHeads(model, tokens, tone, cues);
  const intents = {} as IntentProbabilities;
  for (const [at, name] of intentHeads.entries()) {
    intents[name] = 1 / (1 + Math.exp(-scores[sentimentHeads.length + at]!));
  }
  return { sentiment: sentimentOf(scores), intents };
}

function sentimentOf(scores: Float64Array): Sentiment {
  const top = Math.max(scores[0]!, scores[1]!, scores[2]!);
  const [against, neither, for_] = [0, 1, 2].map((head) => Math.exp(scores[head]! - top)) as [number, number, number];
  const all = against + neither + for_;
  const label = against >= neither && against >= for_ ? 'negative' : for_ > neither ? 'positive' : 'neutral';
  return { label, score: (for_ - against) / all };
}
