import { scoreCues } from '../src/reading/cues/cues.ts';
import { languagePacks } from '../src/reading/languages.ts';
import { buckets, denseFeatures, denseLength, sparseFeatures } from '../src/reading/model/features.ts';
import { heads, intentHeads, sentimentHeads } from '../src/reading/model/linear.ts';
import { toneOf } from '../src/reading/sentiment.ts';
import { tokenize } from '../src/reading/tokens.ts';
import { type Example, seeded } from './examples.ts';

/** An example as the model sees it. */
export interface Prepared {
  sparse: Uint16Array;
  scale: number;
  dense: Float64Array;
  /** Index of the sentiment, -1 when not known. */
  sentiment: number;
  /** For each intent 1, 0, or -1 when not known. */
  intents: Int8Array;
  weight: number;
  intentWeight: number;
  fold: number;
  own: boolean;
}

export function prepare({ text, sentiment, intents, weight, intentWeight, fold, own = false }: Example): Prepared {
  const { lexicon, cues } = languagePacks.get('en')!;
  const tokens = tokenize(text);
  const sparse = Uint16Array.from(sparseFeatures(tokens));
  return {
    sparse,
    scale: 1 / Math.sqrt(sparse.length),
    dense: Float64Array.from(denseFeatures(tokens, toneOf(text, tokens, lexicon), scoreCues(tokens, cues))),
    sentiment: sentiment ? sentimentHeads.indexOf(sentiment) : -1,
    intents: Int8Array.from(intentHeads, (name) => (intents[name] === undefined ? -1 : Number(intents[name]))),
    weight,
    intentWeight,
    fold,
    own,
  };
}

export interface Weights {
  sparse: Float32Array;
  dense: Float64Array;
}

/** Scores of all heads, in floating point. */
export function score(weights: Weights, { sparse, scale, dense }: Prepared): Float64Array {
  const sums = new Float64Array(heads);
  for (const bucket of sparse) {
    for (let head = 0; head < heads; head++) sums[head]! += weights.sparse[bucket * heads + head]!;
  }
  for (let head = 0; head < heads; head++) sums[head]! *= scale;
  for (let at = 0; at < denseLength; at++) {
    for (let head = 0; head < heads; head++) sums[head]! += weights.dense[at * heads + head]! * dense[at]!;
  }
  return sums;
}

/** Derivative of the loss by each head's score: softmax over the sentiments, one logistic for each intent. */
function slopes(scores: Float64Array, { sentiment, intents, weight, intentWeight }: Prepared): Float64Array {
  const result = new Float64Array(heads);
  const kinds = sentimentHeads.length;
  if (sentiment >= 0) {
    const top = Math.max(scores[0]!, scores[1]!, scores[2]!);
    let all = 0;
    for (let head = 0; head < kinds; head++) all += Math.exp(scores[head]! - top);
    for (let head = 0; head < kinds; head++) {
      result[head] = weight * (Math.exp(scores[head]! - top) / all - Number(head === sentiment));
    }
  }
  for (const [at, truth] of intents.entries()) {
    if (truth >= 0) result[kinds + at] = intentWeight * (1 / (1 + Math.exp(-scores[kinds + at]!)) - truth);
  }
  return result;
}

export interface LearnOptions {
  epochs: number;
  rate: number;
  /** Shrinks the weights of the hashed features (L2), for each step. */
  shrink: number;
  /** Share of the hashed features that each look at an example gets to see; keeps the model from learning sentences by heart. */
  keep: number;
  seed: number;
}

/** The example with a random part of its hashed features, the others counting the more (inverted dropout). */
function dropped(example: Prepared, keep: number, pick: (limit: number) => number): Prepared {
  const sparse = example.sparse.filter(() => pick(1000) < keep * 1000);
  return { ...example, sparse, scale: example.scale / keep };
}

const shuffle = (order: Uint32Array, pick: (limit: number) => number): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = pick(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
};

/** A table of weights and the sums of squared slopes by which AdaGrad (Duchi, Hazan & Singer 2011) slows down. */
interface Table {
  weights: Float32Array | Float64Array;
  squares: Float32Array | Float64Array;
}

function step({ weights, squares }: Table, at: number, slope: number, rate: number): void {
  squares[at]! += slope * slope;
  weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
}

/**
 * Logistic regression in two stages: first the dense features alone, so that lexicon and phrases carry what they can; then
 * the hashed features, for what is left. In one stage the hashed features would learn the sentences by heart and the dense ones little.
 */
export function learn(examples: readonly Prepared[], { epochs, rate, shrink, keep, seed }: LearnOptions): Weights {
  const weights = { sparse: new Float32Array(buckets * heads), dense: new Float64Array(denseLength * heads) };
  const sparse = { weights: weights.sparse, squares: new Float32Array(buckets * heads).fill(1e-4) };
  const dense = { weights: weights.dense, squares: new Float64Array(denseLength * heads).fill(1e-2) };
  const order = Uint32Array.from(examples.keys());
  const pick = seeded(seed);
  const forEachShuffled = (visit: (example: Prepared) => void): void => {
    shuffle(order, pick);
    for (const index of order) visit(examples[index]!);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    forEachShuffled((example) => {
      const slope = slopes(score(weights, { ...example, sparse: nothing }), example);
      forEachHead(slope, denseLength, (row, head, at) => {
        step(dense, at, slope[head]! * example.dense[row]!, rate);
      });
    });
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    forEachShuffled((whole) => {
      const example = dropped(whole, keep, pick);
      const slope = slopes(score(weights, example), example);
      forEachHead(slope, example.sparse.length, (row, head) => {
        const at = example.sparse[row]! * heads + head;
        step(sparse, at, slope[head]! * example.scale + shrink * weights.sparse[at]!, rate);
      });
    });
  }
  return weights;
}

const nothing = new Uint16Array();

function forEachHead(slope: Float64Array, rows: number, visit: (row: number, head: number, at: number) => void): void {
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < heads; head++) if (slope[head]) visit(row, head, row * heads + head);
  }
}
