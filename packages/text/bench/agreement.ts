/** How well found groups agree with true classes: both 1 when they are the same, ARI about 0 by chance. */
export type Agreement = { vMeasure: number; adjustedRand: number; groups: number };

/**
 * V-measure (harmonic mean of homogeneity and completeness) and adjusted Rand index.
 *
 * @see Rosenberg & Hirschberg (2007); Hubert & Arabie (1985)
 */
export function agreement(truth: readonly string[], found: readonly string[]): Agreement {
  const classes = count(truth);
  const groups = count(found);
  const cells = count(truth.map((label, index) => `${label}\u0000${found[index]}`));
  const shared = entropy(classes) + entropy(groups) - entropy(cells);
  const homogeneity = entropy(classes) > 0 ? shared / entropy(classes) : 1;
  const completeness = entropy(groups) > 0 ? shared / entropy(groups) : 1;
  const chance = (pairs(classes) * pairs(groups)) / choose2(truth.length);
  return {
    vMeasure: homogeneity + completeness > 0 ? (2 * homogeneity * completeness) / (homogeneity + completeness) : 0,
    adjustedRand: (pairs(cells) - chance) / ((pairs(classes) + pairs(groups)) / 2 - chance),
    groups: groups.length,
  };
}

function count(labels: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()];
}

function entropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, value) => sum + value, 0);
  return counts.reduce((sum, value) => sum - (value / total) * Math.log(value / total), 0);
}

const choose2 = (n: number) => (n * (n - 1)) / 2;
const pairs = (counts: readonly number[]) => counts.reduce((sum, value) => sum + choose2(value), 0);
