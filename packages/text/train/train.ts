import { writeFileSync } from 'node:fs';
import { f1, macroF1, type Pair } from '../bench/score.ts';
import { denseLength } from '../src/reading/model/features.ts';
import { heads, intentHeads, type StoredModel, sentimentHeads } from '../src/reading/model/linear.ts';
import { type Calibration, calibrate, type Scored } from './calibrate.ts';
import { allExamples, folds } from './examples.ts';
import { learn, type Prepared, prepare, score, type Weights } from './learn.ts';

const options = { epochs: 6, rate: 0.08, shrink: 2e-3, keep: 0.4, seed: 11 };

/** Rounds the weights of each head to 255 steps. */
function quantise({ sparse, dense }: Weights): StoredModel {
  const steps = Array.from({ length: heads }, (_, head) => {
    let largest = 0;
    for (let at = head; at < sparse.length; at += heads) largest = Math.max(largest, Math.abs(sparse[at]!));
    return largest / 127 || 1;
  });
  const bytes = Int8Array.from(sparse, (weight, at) => Math.round(weight / steps[at % heads]!));
  const rounded = (value: number): number => Number(value.toPrecision(5));
  return {
    sparse: Buffer.from(bytes.buffer).toString('base64'),
    steps: steps.map(rounded),
    dense: Array.from({ length: denseLength }, (_, row) =>
      Array.from({ length: heads }, (__, head) => rounded(dense[row * heads + head]!)),
    ),
  };
}

/** Folds the calibration into the weights. */
function calibrated({ sparse, dense }: Weights, { factors, offsets }: Calibration): Weights {
  return {
    sparse: sparse.map((weight, at) => weight * factors[at % heads]!),
    dense: dense.map((weight, at) => weight * factors[at % heads]! + (at < heads ? offsets[at]! : 0)),
  };
}

/** Figures on examples not learnt from: macro-F1 of the sentiment, F1 of each intent. */
function measure(scored: readonly Scored[]): Record<string, number> {
  const sentiments = scored
    .filter(({ example }) => example.sentiment >= 0)
    .map(({ example, scores }): Pair => {
      const best = [...scores.slice(0, sentimentHeads.length)];
      return { truth: sentimentHeads[example.sentiment]!, given: sentimentHeads[best.indexOf(Math.max(...best))]! };
    });
  const figures: Record<string, number> = { sentiment: macroF1(sentiments) };
  for (const [at, name] of intentHeads.entries()) {
    const known = scored.filter(({ example }) => example.intents[at]! >= 0);
    const pairs = known.map(({ example, scores }): Pair => {
      const given = scores[sentimentHeads.length + at]! >= 0 ? 'yes' : 'no';
      return { truth: example.intents[at] === 1 ? 'yes' : 'no', given };
    });
    figures[name] = f1(pairs, 'yes');
  }
  return figures;
}

/** Scores of all examples, each by a model that learnt from the other parts. */
function scoreAcross(examples: readonly Prepared[]): Scored[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = learn(
      examples.filter((example) => example.fold !== fold),
      options,
    );
    return examples
      .filter((example) => example.fold === fold)
      .map((example): Scored => ({ example, scores: score(weights, example) }));
  }).flat();
}

const applied = ({ example, scores }: Scored, { factors, offsets }: Calibration): Scored => ({
  example,
  scores: scores.map((value, head) => value * factors[head]! + offsets[head]!),
});

function writeModel(model: StoredModel): void {
  const lines = [
    '// Made by packages/text/train/train.ts. Do not edit: train again.',
    "import type { StoredModel } from './linear.ts';",
    '',
    `export const englishWeights: StoredModel = ${JSON.stringify(model)};`,
    '',
  ];
  writeFileSync(new URL('../src/reading/model/english.generated.ts', import.meta.url), lines.join('\n'));
}

/** Trains the English model, writes it into the package and gives its figures, measured on texts not learnt from. */
export function trainEnglish(): Record<string, number> {
  const examples = allExamples().map(prepare);
  const scored = scoreAcross(examples);
  const own = scored.filter(({ example }) => example.own);
  const calibration = calibrate(scored);
  writeModel(quantise(calibrated(learn(examples, options), calibration)));
  const figures = measure(own.map((one) => applied(one, calibration)));
  const elsewhere = measure(scored.filter(({ example }) => !example.own).map((one) => applied(one, calibration)));
  return { ...figures, 'sentiment elsewhere': elsewhere.sentiment ?? 0 };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(trainEnglish(), undefined, 2)}\n`);
