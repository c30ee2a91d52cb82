/**
 * Finds the bursts in a series of moments by Kleinberg's automaton of two states: in the burst state, messages come
 * `scaling` times as fast as on average. The cheapest path through the gaps decides.
 *
 * @param times   moments in rising order, in any unit; equal ones are spread by a minimal gap
 * @param options `scaling`: rate of the burst state over the base, over 1; `gamma`: price of entering a burst, 0 or more
 * @returns bursts as index pairs into `times`, both ends included; none when there are fewer than two gaps
 * @throws RangeError when times fall or options are out of range
 * @see domain reference E5; J. Kleinberg (2003), Data Mining and Knowledge Discovery 7
 */
export function kleinbergBursts(
  times: readonly number[],
  { scaling, gamma }: { scaling: number; gamma: number },
): { first: number; last: number }[] {
  if (!(scaling > 1) || !(gamma >= 0)) throw new RangeError(`expected scaling > 1 and gamma >= 0`);
  const gaps = gapsOf(times);
  if (gaps.length < 2) return [];
  return runsOf(cheapestStates(gaps, scaling, gamma));
}

function gapsOf(times: readonly number[]): number[] {
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  if (gaps.some((gap) => !(gap >= 0))) throw new RangeError('expected times in rising order');
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const least = span > 0 ? span / (gaps.length * 1e6) : 1;
  return gaps.map((gap) => Math.max(gap, least));
}

/** Viterbi over two states; true marks a gap in the burst state. */
function cheapestStates(gaps: readonly number[], scaling: number, gamma: number): boolean[] {
  const base = gaps.length / gaps.reduce((sum, gap) => sum + gap, 0);
  const fast = base * scaling;
  const entry = gamma * Math.log(gaps.length);
  const cost = (rate: number, gap: number) => rate * gap - Math.log(rate);
  let [calm, burst] = [0, entry];
  const entered: boolean[] = [];
  const left: boolean[] = [];
  for (const [index, gap] of gaps.entries()) {
    entered[index] = index === 0 || calm + entry < burst;
    left[index] = index > 0 && burst < calm;
    [calm, burst] = [
      (index === 0 ? 0 : Math.min(calm, burst)) + cost(base, gap),
      (index === 0 ? entry : Math.min(calm + entry, burst)) + cost(fast, gap),
    ];
  }
  const states = new Array<boolean>(gaps.length);
  let state = burst < calm;
  for (let index = gaps.length - 1; index >= 0; index--) {
    states[index] = state;
    state = state ? !entered[index] : left[index]!;
  }
  return states;
}

function runsOf(states: readonly boolean[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const [index, bursting] of states.entries()) {
    if (!bursting) continue;
    const current = runs.at(-1);
    if (current?.last === index) current.last = index + 1;
    else runs.push({ first: index, last: index + 1 });
  }
  return runs;
}
