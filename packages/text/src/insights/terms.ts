import { cTfIdf, logOdds } from '../statistics/contrast.ts';
import { isContent, type WordUse } from './wordUse.ts';

const MOST_TERMS = 6;
const SURE = 1.96;
/** Words of the prior together: as much as a short text says. */
const PRIOR_WORDS = 50;

/**
 * The words that set a theme apart: surely more frequent in it than elsewhere (domain reference E10), the weightiest
 * (E9) first, as most people write them.
 */
export function termsOf(theme: WordUse, everywhere: WordUse): string[] {
  const here = total(theme.stems);
  const all = Math.max(here + 1, total(everywhere.stems));
  return [...theme.stems]
    .filter(([form, count]) => isContent(form) && count >= Math.min(2, theme.texts) && /^\p{L}/u.test(form))
    .map(([form, count]) => {
      const overall = Math.max(count, everywhere.stems.get(form) ?? 0);
      const prior = { count: Math.max(1e-3, (PRIOR_WORDS * overall) / (all + 1)), words: PRIOR_WORDS };
      const { z } = logOdds({ count, words: here }, { count: overall - count, words: all - here }, prior);
      return { form, z, weight: cTfIdf(count / here, here, overall) };
    })
    .filter(({ z }) => z > SURE || theme.texts === 1)
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ form }) => theme.forms.get(form) ?? form);
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [form, count] of counts) if (isContent(form)) sum += count;
  return sum;
}
