/**
 * Weight of a word for one theme among many (class-based TF-IDF).
 *
 * @param share        share of the theme's words that are this word, 0 to 1 (or a count, for unnormalised weights)
 * @param meanWords    mean number of words a theme, over 0
 * @param totalCount   occurrences of the word over all themes, over 0
 * @throws RangeError on a negative share or a mean or total of 0 or less
 * @see domain reference E9
 */
export function cTfIdf(share: number, meanWords: number, totalCount: number): number {
  if (!(share >= 0) || !(meanWords > 0) || !(totalCount > 0)) {
    throw new RangeError(`expected share >= 0, mean and total > 0, got ${share}, ${meanWords}, ${totalCount}`);
  }
  return share * Math.log(1 + meanWords / totalCount);
}

/** How often a word occurs among how many words of one side. */
export type WordCount = { count: number; words: number };

/**
 * How much more one side uses a word than the other: log-odds ratio with an informative Dirichlet prior.
 *
 * @param here      the word on the side of interest
 * @param there     the word on the other side
 * @param prior     prior counts: of the word, and of all words; both over 0, the first the smaller
 * @returns `delta`, its `variance`, and `z`; |z| > 1.96 marks a word at 95 %
 * @throws RangeError on impossible counts or priors
 * @see domain reference E10; Monroe, Colaresi & Quinn (2008), Political Analysis 16
 */
export function logOdds(
  here: WordCount,
  there: WordCount,
  prior: WordCount,
): { delta: number; variance: number; z: number } {
  if (!(prior.count > 0) || !(prior.words > prior.count)) {
    throw new RangeError(`expected a prior count over 0 and under all prior words`);
  }
  const logit = ({ count, words }: WordCount) => {
    if (!(count >= 0) || !(words >= count))
      throw new RangeError(`expected 0 <= count <= words, got ${count}, ${words}`);
    return Math.log((count + prior.count) / (words + prior.words - count - prior.count));
  };
  const delta = logit(here) - logit(there);
  const variance = 1 / (here.count + prior.count) + 1 / (there.count + prior.count);
  return { delta, variance, z: delta / Math.sqrt(variance) };
}
