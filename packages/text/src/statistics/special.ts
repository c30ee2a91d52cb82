/**
 * Special functions under the probability tails of this folder, in double precision.
 * @see Press et al., Numerical Recipes, 3rd edition, chapter 6
 */

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const EPSILON = 1e-15;
const TINY = 1e-300;
const MAX_STEPS = 10_000;

/** Natural logarithm of the gamma function for x > 0 (Lanczos, relative error under 1e-13). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`expected x > 0, got ${x}`);
  let sum = 0.99999999999980993;
  for (let i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x + i);
  const t = x + LANCZOS.length - 1.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised lower incomplete gamma function P(a, x): the chance that a gamma variable of shape `a` is at most `x`. */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`expected a > 0 and x >= 0, got a = ${a}, x = ${x}`);
  if (x === 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? scale * gammaSeries(a, x) : 1 - scale * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MAX_STEPS && term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  return continuedFraction(x + 1 - a, (n) => ({ numerator: -n * (n - a), denominator: x + 2 * n + 1 - a }));
}

/** 1 / (first + n1 / (d1 + n2 / (d2 + ...))) by the modified Lentz method. */
function continuedFraction(first: number, step: (n: number) => { numerator: number; denominator: number }): number {
  let c = 1 / TINY;
  let d = 1 / (first || TINY);
  let value = d;
  for (let n = 1; n < MAX_STEPS; n++) {
    const { numerator, denominator } = step(n);
    d = 1 / (numerator * d + denominator || TINY);
    c = denominator + numerator / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return value;
}

/** Regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 <= x <= 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) {
    throw new RangeError(`expected a > 0, b > 0 and 0 <= x <= 1, got x = ${x}, a = ${a}, b = ${b}`);
  }
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const numerator = (n: number) => {
    const m = n >> 1;
    return n % 2 === 0
      ? (m * (b - m) * x) / ((a + n - 1) * (a + n))
      : (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n));
  };
  return continuedFraction(1, (n) => ({ numerator: numerator(n), denominator: 1 }));
}

/** The x at which `lowerGamma(a, x)` reaches `p`, by bisection to full precision; 0 <= p < 1. */
export function inverseLowerGamma(a: number, p: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`expected 0 <= p < 1, got ${p}`);
  let low = 0;
  let high = a + 1;
  while (lowerGamma(a, high) < p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (lowerGamma(a, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
