import { cTfIdf } from '../statistics/contrast.ts';
import { certainty, isContent, type WordUse } from './wordUse.ts';

const MOST_TERMS = 6;
const SURE = 1.96;
/**
 * The words that set a theme apart: surely more frequent in it than elsewhere (domain reference E10), the weightiest
 * (E9) first, as most people write them.
 */
export function termsOf(theme: WordUse, everywhere: WordUse): string[] {
  const here = theme.contentWords;
  return [...theme.stems]
    .filter(([form, count]) => isContent(form) && count >= Math.min(2, theme.texts) && /^\p{L}/u.test(form))
    .map(([form, count]) => {
      const overall = Math.max(count, everywhere.stems.get(form) ?? 0);
      return { form, z: certainty(form, theme, everywhere), weight: cTfIdf(count / here, here, overall) };
    })
    .filter(({ z }) => z > SURE || theme.texts === 1)
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ form }) => theme.forms.get(form) ?? form);
}
