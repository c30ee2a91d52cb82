import { countedForm, distinction, isContent, type WordUse } from './wordUse.ts';

/** How much of what marks the theme a text says, for its length; the higher, the more typical. */
export function typicality(words: readonly string[], theme: WordUse, everywhere: WordUse): number {
  const forms = new Set(words.map(countedForm).filter(isContent));
  let sum = 0;
  for (const form of forms) sum += distinction(form, theme, everywhere);
  return sum / Math.sqrt(forms.size + 3);
}
