/** How much an insight's evidence bears, see `evidenceStrength`. */
export type Strength = 'anecdote' | 'signal' | 'supported';

const FEW_PEOPLE = 3;
const SIGNIFICANT = 0.05;
const LEAST_SOURCES = 2;

/**
 * Strength of evidence (E6 of the domain reference; its levels are a convention).
 *
 * - anecdote: fewer than 3 people, or nothing that chance would not explain
 * - signal: 3 people or more, and a burst with p < 0.05 after correction for everything that was looked at (E14)
 * - supported: 3 people or more on 2 channels or more, and the 95 % interval of the share that was said lately
 *   excludes the share usual for all messages
 *
 * "Confirmed" in the sense of E6 needs an experiment or a measured outcome; nothing here gives it.
 *
 * @param people  distinct people
 * @param sources distinct networks
 * @param burstPs corrected p values of the bursts
 * @param recent  of `dated` mentions, those in the last quarter of the time; `usual` is that share for all messages
 */
export function evidenceStrength(of: {
  people: number;
  sources: number;
  burstPs: readonly number[];
  recent: number;
  dated: number;
  usual: number;
}): Strength {
  if (of.people < FEW_PEOPLE) return 'anecdote';
  const [low, high] = wilsonInterval(of.recent, of.dated);
  if (of.sources >= LEAST_SOURCES && (of.usual < low || of.usual > high)) return 'supported';
  return of.burstPs.some((p) => p < SIGNIFICANT) ? 'signal' : 'anecdote';
}

/**
 * Wilson score interval of a share.
 *
 * @param hits  whole number, 0 to `total`
 * @param total whole number; 0 gives [0, 1], for nothing is known then
 * @param z     standard normal quantile; 1.96 means 95 % confidence
 * @see E. B. Wilson (1927), J. Am. Stat. Assoc. 22(158), 209-212
 */
export function wilsonInterval(hits: number, total: number, z = 1.96): [low: number, high: number] {
  if (total === 0) return [0, 1];
  const share = hits / total;
  const centre = share + z ** 2 / (2 * total);
  const margin = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * total)) / total);
  const scale = 1 + z ** 2 / total;
  return [Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale)];
}
