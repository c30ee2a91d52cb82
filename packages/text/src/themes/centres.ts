import type { Clustering } from './cluster.ts';
import type { Theme } from './model.ts';

/** Features kept of a centre: enough to recognise a theme, few enough to stay fast and small. */
const CENTRE_FEATURES = 80;
/** A newcomer must be about as near as all but this share of the members. */
const FAR_SHARE = 0.1;
const LEAST_EVER = 0.16;
/** Members that repeat one another do not make a theme exclusive. */
const MOST_EVER = 0.35;

/** What the members of a group have in common: their mean direction, cut to its strongest features. */
export function centreOf(
  { rows, vocabulary }: Clustering,
  names: readonly string[],
  members: readonly number[],
): Record<string, number> {
  const sums = new Map<number, number>();
  for (const member of members) {
    for (let i = rows.offsets[member]!; i < rows.offsets[member + 1]!; i++) {
      const column = rows.columns[i]!;
      sums.set(column, (sums.get(column) ?? 0) + rows.values[i]!);
    }
  }
  const strongest = [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, Math.min(CENTRE_FEATURES, vocabulary.rarity.length));
  const length = Math.sqrt(strongest.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return Object.fromEntries(strongest.map(([column, value]) => [names[column]!, round(value / length)]));
}

/** Cosine similarity of each member to the centre, in the order of `members`. */
export function similarities(
  { rows, vocabulary }: Clustering,
  centre: Readonly<Record<string, number>>,
  members: readonly number[],
): number[] {
  const weights = new Map<number, number>();
  for (const [feature, weight] of Object.entries(centre)) weights.set(vocabulary.index.get(feature)!, weight);
  return members.map((member) => {
    let sum = 0;
    for (let i = rows.offsets[member]!; i < rows.offsets[member + 1]!; i++) {
      sum += rows.values[i]! * (weights.get(rows.columns[i]!) ?? 0);
    }
    return sum;
  });
}

/** How near a newcomer must be to a centre whose members are this near. */
export function leastSimilarity(ofMembers: readonly number[]): number {
  const sorted = [...ofMembers].sort((a, b) => a - b);
  return round(Math.min(MOST_EVER, Math.max(LEAST_EVER, sorted[Math.floor(sorted.length * FAR_SHARE)] ?? 0)));
}

/** Cosine similarity of two themes. */
export function themeSimilarity(a: Pick<Theme, 'centre'>, b: Pick<Theme, 'centre'>): number {
  const other = new Map(Object.entries(b.centre));
  return Object.entries(a.centre).reduce((sum, [feature, weight]) => sum + weight * (other.get(feature) ?? 0), 0);
}

/** Four digits are plenty for a similarity and keep a stored model small. */
const round = (value: number) => Math.round(value * 1e4) / 1e4;
