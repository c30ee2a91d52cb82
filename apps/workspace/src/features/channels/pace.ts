/** A count that grows or falls, as it was at one moment. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly count: number;
}

/** What is older says little about how fast it goes now. */
const WINDOW_MS = 15_000;
/** A shorter stretch would make the time left jump about. */
const LEAST_MS = 1_000;

/**
 * The samples of the last 15 seconds with the new one. A count that turns back, such as that of another import, starts
 * afresh.
 *
 * @param direction whether the count grows or falls while the work goes on
 */
export function addSample(samples: readonly Sample[], sample: Sample, direction: 'grows' | 'falls'): readonly Sample[] {
  const last = samples.at(-1);
  if (!last) return [sample];
  const step = direction === 'grows' ? sample.count - last.count : last.count - sample.count;
  if (step < 0) return [sample];
  return [...samples, sample].filter(({ at }) => sample.at - at <= WINDOW_MS);
}

/** How much is done in a second, 0 or more; null while too little was seen to say. */
export function perSecond(samples: readonly Sample[]): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < LEAST_MS) return null;
  return (Math.abs(last.count - first.count) / (last.at - first.at)) * 1000;
}

/** Milliseconds until what is left is done; null while nobody can say. */
export function timeLeft(left: number, rate: number | null): number | null {
  return rate ? (left / rate) * 1000 : null;
}
