import { seededRandom } from '../statistics/random.ts';
import { findCommunities } from './communities.ts';
import type { Features } from './features.ts';
import type { Graph } from './graph.ts';
import { latentRows } from './latent.ts';
import { neighbourGraph } from './neighbours.ts';
import { buildVocabulary, type SparseRows, toRows, type Vocabulary } from './vectors.ts';

/** A text to group. */
export type ClusterInput = {
  features: Features;
  /** How its writer feels about the subject, from -1 (against) to 1 (for). */
  stance: number;
  /** How many people said it. */
  voices: number;
  /** The theme that it belonged to until now. */
  before: string | null;
};

/** Groups of texts with the vector space in which they were found. */
export type Clustering = { vocabulary: Vocabulary; rows: SparseRows; groups: number[][]; resolution: number };

const LATENT_WIDTH = 48;
const NEIGHBOURS = 12;
const WORD_SHARE = 0.5;
const LEAST_SIMILARITY = 0.15;
/** Resolutions tried, each finer than the last by this factor. */
const COARSEST = 1;
/** In few texts, each need has few wordings, which must not become themes. */
const COARSER = 0.5;
const FEW_TEXTS = 300;
const FINEST = 8;
const FINER = Math.SQRT2;
/** Each step of resolution needs so many texts more: a few hundred do not bear fine distinctions. */
const TEXTS_FOR_FINER = 500;
/** A finer grouping may cut this share of the ties between texts that the coarsest one keeps. */
const MOST_CUT = 0.015;
/** Praise and complaint about one subject are two needs: an edge between opposite feelings loses this share. */
const STANCE_PENALTY = 0.5;
/** What belonged to different themes until now needs better reasons to come together, so that themes stay themselves. */
const PARTED_BEFORE = 0.5;

/**
 * Groups texts by what they have in common, without a given number of groups: rare shared words and latent patterns
 * join each text with its nearest, and groups that hold together in that graph become themes.
 *
 * @param resolution higher gives more and smaller groups; left out, as fine as the ties between texts allow
 * @returns groups as indices into `inputs`, largest first
 */
export function clusterTexts(inputs: readonly ClusterInput[], seed: number, resolution?: number): Clustering {
  const random = seededRandom(seed);
  const features = inputs.map((input) => input.features);
  const vocabulary = buildVocabulary(
    features,
    inputs.map(({ voices }) => voices),
  );
  const rows = toRows(features, vocabulary);
  const width = Math.min(LATENT_WIDTH, vocabulary.rarity.length, inputs.length);
  const latent = latentRows(rows, vocabulary.rarity.length, width, random);
  const graph = neighbourGraph(rows, latent, vocabulary.rarity.length, {
    neighbours: NEIGHBOURS,
    wordShare: WORD_SHARE,
    least: LEAST_SIMILARITY,
    agreement: (a, b) => agreement(inputs[a]!, inputs[b]!),
  });
  const { labels, used } =
    resolution === undefined
      ? finestCommunities(graph, seed)
      : { labels: findCommunities(graph, resolution, seededRandom(seed)), used: resolution };
  return { vocabulary, rows, groups: membersOf(labels), resolution: used };
}

/** How well two texts go together apart from their words. */
function agreement(a: ClusterInput, b: ClusterInput): number {
  const mood = 1 - (STANCE_PENALTY * Math.abs(a.stance - b.stance)) / 2;
  const parted = a.before !== null && b.before !== null && a.before !== b.before;
  return parted ? mood * PARTED_BEFORE : mood;
}

/** Refines the grouping step by step for as long as hardly any tie between like texts is cut by it. */
function finestCommunities(graph: Graph, seed: number): { labels: Int32Array; used: number } {
  const texts = graph.offsets.length - 1;
  let used = texts < FEW_TEXTS ? COARSER : COARSEST;
  let labels = findCommunities(graph, used, seededRandom(seed));
  const floor = tiesInside(graph, labels) - MOST_CUT;
  const finest = Math.min(FINEST, texts / TEXTS_FOR_FINER);
  for (let resolution = COARSEST * FINER; resolution <= finest; resolution *= FINER) {
    const finer = findCommunities(graph, resolution, seededRandom(seed));
    if (tiesInside(graph, finer) < floor) break;
    labels = finer;
    used = resolution;
  }
  return { labels, used };
}

/** Share of the weight of all edges that lies within groups. */
function tiesInside({ offsets, targets, weights }: Graph, labels: Int32Array): number {
  let inside = 0;
  let total = 0;
  for (let node = 0; node < labels.length; node++) {
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      total += weights[i]!;
      if (labels[targets[i]!] === labels[node]) inside += weights[i]!;
    }
  }
  return total > 0 ? inside / total : 1;
}

function membersOf(labels: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [text, label] of labels.entries()) {
    const members = groups.get(label);
    if (members === undefined) groups.set(label, [text]);
    else members.push(text);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
