import { logOdds } from '../statistics/contrast.ts';
import { stem } from '../words/stems.ts';
import { isNegation, isStopWord } from '../words/stopWords.ts';
import { isWeakWord } from '../words/weakWords.ts';
import { type Message, sentenceWordsOf } from './message.ts';

/** In how many texts each stem and each pair of neighbouring stems occurs. */
export type WordUse = {
  texts: number;
  stems: ReadonlyMap<string, number>;
  pairs: ReadonlyMap<string, number>;
  /** Sum of `stems` over content words. */
  contentWords: number;
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

/**
 * The sentences of some messages as words, each once: one that many write alike, but for small words, is a turn of phrase
 * and would pass for a need by its repetition.
 */
export function distinctSentences(messages: readonly Message[]): (readonly string[])[] {
  const distinct = new Map<string, readonly string[]>();
  for (const words of messages.flatMap(sentenceWordsOf)) {
    const telling = words.filter((word) => isContent(word) && !isWeakWord(word)).map(stem);
    const key = (telling.length > 0 ? telling : words).join(' ');
    if (!distinct.has(key)) distinct.set(key, words);
  }
  return [...distinct.values()];
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
    contentWords: contentTotal(stems),
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

/** Words of the prior together: as much as a short text says. */
const PRIOR_WORDS = 50;

/**
 * How surely a theme uses a word more than the rest does: z of the log-odds (domain reference E10); over 1.96 is sure.
 */
export function certainty(form: string, theme: WordUse, everywhere: WordUse): number {
  const count = theme.stems.get(form) ?? 0;
  const here = theme.contentWords;
  const all = Math.max(here + 1, everywhere.contentWords);
  const overall = Math.max(count, everywhere.stems.get(form) ?? 0);
  const prior = { count: Math.max(1e-3, (PRIOR_WORDS * overall) / (all + 1)), words: PRIOR_WORDS };
  return logOdds({ count, words: here }, { count: overall - count, words: all - here }, prior).z;
}

function contentTotal(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [form, count] of counts) if (isContent(form)) sum += count;
  return sum;
}

function shareGain(here: number, texts: number, all: number, allTexts: number): number {
  if (here < 2) return 0;
  const share = here / texts;
  return Math.max(0, share * Math.log(share / ((Math.max(here, all) + 1) / (allTexts + 1))));
}
