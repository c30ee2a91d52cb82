import { incompleteBeta, inverseLowerGamma, lowerGamma } from './special.ts';

function checkCount(k: number): void {
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`expected a whole count of 0 or more, got ${k}`);
}

/**
 * How surprising a count is when events come independently at a known level: P(X >= k) for a Poisson variable.
 *
 * @param k    observed count, whole, 0 or more
 * @param mean expected count, 0 or more
 * @returns a probability from 0 to 1
 * @throws RangeError on a negative or fractional count, or a negative mean
 * @see domain reference E1
 */
export function poissonTail(k: number, mean: number): number {
  checkCount(k);
  if (!(mean >= 0)) throw new RangeError(`expected a mean of 0 or more, got ${mean}`);
  return k === 0 ? 1 : lowerGamma(k, mean);
}

/**
 * P(X >= k) for a negative binomial variable with variance `mean + mean^2 / size`: counts that cluster more than
 * Poisson counts do.
 *
 * @param k    observed count, whole, 0 or more
 * @param mean expected count, 0 or more
 * @param size dispersion, over 0; the larger, the closer to Poisson
 * @returns a probability from 0 to 1
 * @throws RangeError on a negative or fractional count, a negative mean, or a size of 0 or less
 * @see domain reference E1
 */
export function negativeBinomialTail(k: number, mean: number, size: number): number {
  checkCount(k);
  if (!(mean >= 0) || !(size > 0)) throw new RangeError(`expected mean >= 0 and size > 0, got ${mean} and ${size}`);
  return k === 0 ? 1 : incompleteBeta(mean / (mean + size), k, size);
}

/**
 * Exact interval for the mean of a Poisson count (Garwood); divide by the exposure for a rate.
 *
 * @param k     observed count, whole, 0 or more
 * @param alpha 1 minus the confidence, between 0 and 1; 0.05 means 95 %
 * @returns `low` (0 for a count of 0) and `high`
 * @throws RangeError on a negative or fractional count, or alpha outside (0, 1)
 * @see domain reference E2; F. Garwood (1936), Biometrika 28
 */
export function garwoodInterval(k: number, alpha = 0.05): { low: number; high: number } {
  checkCount(k);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1, got ${alpha}`);
  return { low: k === 0 ? 0 : inverseLowerGamma(k, alpha / 2), high: inverseLowerGamma(k + 1, 1 - alpha / 2) };
}
