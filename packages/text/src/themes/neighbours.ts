import { buildGraph, type Edge, type Graph } from './graph.ts';
import type { DenseRows } from './latent.ts';
import type { SparseRows } from './vectors.ts';

export type NeighbourOptions = {
  /** Neighbours looked for from each text. */
  neighbours: number;
  /** Share of word similarity in the whole; the rest is latent similarity. 0 to 1. */
  wordShare: number;
  /** Least similarity of an edge, 0 to 1. */
  least: number;
  /** Factor from 0 to 1 for how well two texts go together apart from their words. */
  agreement: (a: number, b: number) => number;
};

/** Texts met through shared words before the better half of the measure is computed for the best of them. */
const CANDIDATES = 60;
/** The most frequent features meet too many texts to be worth following. */
const LONGEST_LIST = 600;

/**
 * Joins each text with those most like it. Candidates come from an inverted index over words, so the cost grows with
 * the number of texts, not with its square. An edge that both ends chose keeps its full weight, one-sided ones half.
 */
export function neighbourGraph(
  rows: SparseRows,
  latent: DenseRows,
  features: number,
  options: NeighbourOptions,
): Graph {
  const count = rows.offsets.length - 1;
  const index = invert(rows, features);
  const scores = new Float32Array(count);
  const chosen: Map<number, number>[] = [];
  for (let row = 0; row < count; row++) chosen.push(nearest(row, rows, latent, index, scores, options));
  return buildGraph(count, mutualEdges(chosen));
}

type Postings = { offsets: Int32Array; texts: Int32Array; values: Float32Array };

function invert(rows: SparseRows, features: number): Postings {
  const offsets = new Int32Array(features + 1);
  for (const column of rows.columns) offsets[column + 1]!++;
  for (let feature = 0; feature < features; feature++) offsets[feature + 1]! += offsets[feature]!;
  const next = offsets.slice();
  const texts = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row < rows.offsets.length - 1; row++) {
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const slot = next[rows.columns[i]!]!++;
      texts[slot] = row;
      values[slot] = rows.values[i]!;
    }
  }
  return { offsets, texts, values };
}

/** The texts most like `row`, with their similarity. `scores` is all zero before and after. */
function nearest(
  row: number,
  rows: SparseRows,
  latent: DenseRows,
  index: Postings,
  scores: Float32Array,
  { neighbours, wordShare, least, agreement }: NeighbourOptions,
): Map<number, number> {
  const met: number[] = [];
  for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
    const feature = rows.columns[i]!;
    const begin = index.offsets[feature]!;
    const end = index.offsets[feature + 1]!;
    const step = Math.max(1, Math.floor((end - begin) / LONGEST_LIST));
    for (let slot = begin + (row % step); slot < end; slot += step) {
      const other = index.texts[slot]!;
      if (other === row) continue;
      if (scores[other] === 0) met.push(other);
      scores[other]! += rows.values[i]! * index.values[slot]!;
    }
  }
  const candidates = highest(met, scores, CANDIDATES);
  const similar = candidates.map((other): [number, number] => [
    other,
    agreement(row, other) * (wordShare * scores[other]! + (1 - wordShare) * Math.max(0, dot(latent, row, other))),
  ]);
  for (const other of met) scores[other] = 0;
  similar.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(similar.slice(0, neighbours).filter(([, similarity]) => similarity >= least));
}

/** About the `limit` members with the highest scores (0 to 1): those above the bar that a count by hundredths sets. */
function highest(members: readonly number[], scores: Float32Array, limit: number): number[] {
  if (members.length <= limit) return [...members];
  const counts = new Int32Array(101);
  for (const member of members) counts[Math.min(100, Math.floor(scores[member]! * 100))]!++;
  let bar = 100;
  for (let above = counts[bar]!; above < limit && bar > 0; above += counts[bar]!) bar--;
  return members.filter((member) => scores[member]! * 100 >= bar).slice(0, 2 * limit);
}

function dot({ width, values }: DenseRows, a: number, b: number): number {
  let sum = 0;
  for (let j = 0, x = a * width, y = b * width; j < width; j++) sum += values[x + j]! * values[y + j]!;
  return sum;
}

function mutualEdges(chosen: readonly Map<number, number>[]): Edge[] {
  const edges: Edge[] = [];
  for (const [a, choices] of chosen.entries()) {
    for (const [b, similarity] of choices) {
      const mutual = chosen[b]!.has(a);
      if (mutual && b < a) continue;
      edges.push({ a, b, weight: mutual ? similarity : similarity / 2 });
    }
  }
  return edges;
}
