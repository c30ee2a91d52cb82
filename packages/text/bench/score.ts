/** One text's true label and the label given. */
export interface Pair {
  truth: string;
  given: string;
}

/** F1 of one label: the harmonic mean of precision and recall; 0 when the label is never right. */
export function f1(pairs: readonly Pair[], label: string): number {
  const right = pairs.filter(({ truth, given }) => truth === label && given === label).length;
  const claimed = pairs.filter(({ given }) => given === label).length;
  const actual = pairs.filter(({ truth }) => truth === label).length;
  return claimed + actual === 0 ? 0 : (2 * right) / (claimed + actual);
}

/** Mean F1 of all labels that occur as truth. */
export function macroF1(pairs: readonly Pair[]): number {
  const labels = [...new Set(pairs.map(({ truth }) => truth))];
  return labels.reduce((sum, label) => sum + f1(pairs, label), 0) / labels.length;
}

/** Share of right labels. */
export function accuracy(pairs: readonly Pair[]): number {
  return pairs.filter(({ truth, given }) => truth === given).length / pairs.length;
}

/** The trivial yardstick: every text gets the commonest label. */
export function alwaysCommonest(pairs: readonly Pair[]): Pair[] {
  const counts = new Map<string, number>();
  for (const { truth } of pairs) counts.set(truth, (counts.get(truth) ?? 0) + 1);
  const [commonest = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return pairs.map(({ truth }) => ({ truth, given: commonest }));
}

/** The trivial yardstick where one label is sought: every text gets it. */
export const alwaysLabel = (pairs: readonly Pair[], label: string): Pair[] =>
  pairs.map(({ truth }) => ({ truth, given: label }));
