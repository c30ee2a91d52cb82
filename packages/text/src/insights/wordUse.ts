import { stem } from '../words/stems.ts';
import { isNegation, isStopWord } from '../words/stopWords.ts';

/** In how many texts each stem and each pair of neighbouring stems occurs. */
export type WordUse = {
  texts: number;
  stems: ReadonlyMap<string, number>;
  pairs: ReadonlyMap<string, number>;
  /** The commonest written form of each stem. */
  forms: ReadonlyMap<string, string>;
};

/** The form in which words are counted here: content words as stems, others as they are. */
export function countedForm(word: string): string {
  return isStopWord(word) || isNegation(word) ? word : stem(word);
}

/** True for a counted form that carries a subject. */
export function isContent(form: string): boolean {
  return form.length > 1 && !isStopWord(form) && !isNegation(form);
}

/** Counts, for each stem and pair, the texts (given as words) in which it occurs at least once. */
export function measureWordUse(texts: readonly (readonly string[])[]): WordUse {
  const stems = new Map<string, number>();
  const pairs = new Map<string, number>();
  const written = new Map<string, Map<string, number>>();
  for (const words of texts) {
    const forms = words.map(countedForm);
    for (const form of new Set(forms)) increment(stems, form);
    for (const pair of new Set(forms.slice(1).map((form, index) => `${forms[index]} ${form}`))) increment(pairs, pair);
    for (const [index, form] of forms.entries()) {
      const known = written.get(form) ?? new Map<string, number>();
      written.set(form, increment(known, words[index]!));
    }
  }
  return {
    texts: texts.length,
    stems,
    pairs,
    forms: new Map([...written].map(([form, counts]) => [form, commonest(counts)])),
  };
}

function increment(counts: Map<string, number>, key: string): Map<string, number> {
  return counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}

/**
 * How much a word marks a theme: its share in the theme, times how much larger this is than its share everywhere (its
 * part of the Kullback-Leibler divergence, in nats); 0 for words that the theme uses less.
 */
export function distinction(form: string, theme: WordUse, everywhere: WordUse): number {
  return shareGain(theme.stems.get(form) ?? 0, theme.texts, everywhere.stems.get(form) ?? 0, everywhere.texts);
}

/** `distinction` for a pair of neighbouring words. */
export function pairDistinction(pair: string, theme: WordUse, everywhere: WordUse): number {
  return shareGain(theme.pairs.get(pair) ?? 0, theme.texts, everywhere.pairs.get(pair) ?? 0, everywhere.texts);
}

function shareGain(here: number, texts: number, all: number, allTexts: number): number {
  if (here < 2) return 0;
  const share = here / texts;
  return Math.max(0, share * Math.log(share / ((Math.max(here, all) + 1) / (allTexts + 1))));
}
