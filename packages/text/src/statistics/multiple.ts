/**
 * Adjusts p values for having asked many questions at once (Benjamini-Hochberg): rejecting all with an adjusted value
 * of at most q keeps the expected share of false ones among them at q or less.
 *
 * @param values p values from 0 to 1, in any order
 * @param tests  how many questions were asked in all, at least `values.length`; those left out count as p = 1
 * @returns adjusted values in the order given
 * @throws RangeError on a p value outside 0..1 or fewer tests than values
 * @see domain reference E14; Y. Benjamini, Y. Hochberg (1995), J. R. Stat. Soc. B 57
 */
export function benjaminiHochberg(values: readonly number[], tests = values.length): number[] {
  if (tests < values.length) throw new RangeError(`expected at least ${values.length} tests, got ${tests}`);
  for (const p of values) if (!(p >= 0 && p <= 1)) throw new RangeError(`expected p from 0 to 1, got ${p}`);
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const adjusted = new Array<number>(values.length).fill(1);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    least = Math.min(least, (values[index]! * tests) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}
