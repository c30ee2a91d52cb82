import type { Features } from './features.ts';
import { featureValue } from './model.ts';

/** Rows of a sparse matrix, one a text, each of length 1 (or 0 for a text without known features). */
export type SparseRows = { offsets: Int32Array; columns: Int32Array; values: Float32Array };

/** The features that a grouping knows, with how rare each is. */
export type Vocabulary = { index: Map<string, number>; rarity: Float32Array };

/** A feature that one person used cannot bring two together; one in a third of many texts tells nothing apart. */
const LEAST_VOICES = 2;
const GREATEST_SHARE = 1 / 3;
const MANY_TEXTS = 200;

/**
 * Gathers the features that enough people use to connect them and that are in few enough texts to distinguish them.
 *
 * @param voices how many people said each text
 */
export function buildVocabulary(texts: readonly Features[], voices: readonly number[]): Vocabulary {
  const frequency = new Map<string, number>();
  const heard = new Map<string, number>();
  for (const [index, features] of texts.entries()) {
    for (const feature of features.keys()) {
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
      heard.set(feature, (heard.get(feature) ?? 0) + voices[index]!);
    }
  }
  const greatest = texts.length < MANY_TEXTS ? texts.length : texts.length * GREATEST_SHARE;
  const kept = [...frequency].filter(([feature, count]) => heard.get(feature)! >= LEAST_VOICES && count <= greatest);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    index: new Map(kept.map(([feature], position) => [feature, position])),
    rarity: Float32Array.from(kept, ([, count]) => Math.log1p(texts.length / count)),
  };
}

/** Weighs features by rarity and scales each text to length 1. */
export function toRows(texts: readonly Features[], vocabulary: Vocabulary): SparseRows {
  const offsets = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, features] of texts.entries()) {
    const begin = columns.length;
    let square = 0;
    for (const [feature, weight] of features) {
      const column = vocabulary.index.get(feature);
      if (column === undefined) continue;
      const value = featureValue(weight, vocabulary.rarity[column]!);
      columns.push(column);
      values.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let i = begin; i < values.length; i++) values[i]! /= length;
    offsets[row + 1] = columns.length;
  }
  return { offsets, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}
