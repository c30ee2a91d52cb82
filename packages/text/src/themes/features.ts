import { conceptOf } from '../words/concepts.ts';
import { stem } from '../words/stems.ts';
import { isNegation, isStopWord } from '../words/stopWords.ts';
import { isWeakWord } from '../words/weakWords.ts';

/** What a text is compared by: each feature with its weight before rarity is weighed in. */
export type Features = Map<string, number>;

const WORD_WEIGHT = 1;
/** A word that names an everyday need counts mostly as that need, a little as itself. */
const NAMED_WORD_WEIGHT = 0.5;
const PAIR_WEIGHT = 0.6;
/** A general word brings texts together this much less than a word of a subject. */
const WEAK_SHARE = 0.4;
const BRAND_WEIGHT = 0.15;

const NONE: ReadonlySet<string> = new Set();

/**
 * The features of a text: stems and needs of its content words, and pairs of neighbouring words around them.
 *
 * @param words  the words of the text, as `subjectWords` gives them
 * @param brands names of the addressee, which say nothing of a need
 */
export function featuresOfWords(words: readonly string[], brands: ReadonlySet<string> = NONE): Features {
  const features: Features = new Map();
  let before = '';
  let beforeContent = false;
  for (const word of words) {
    const brand = brands.has(word);
    const content = !brand && word.length > 1 && !isStopWord(word) && !isNegation(word);
    const root = isNegation(word) ? 'not' : stem(word);
    if (brand) add(features, root, BRAND_WEIGHT);
    if (content) addWord(features, word, root);
    if (before !== '' && !brand && (content || beforeContent)) add(features, `${before} ${root}`, PAIR_WEIGHT);
    before = brand ? '' : root;
    beforeContent = content;
  }
  return features;
}

function addWord(features: Features, word: string, root: string): void {
  const need = conceptOf(word) ?? conceptOf(root);
  const weight = need === undefined ? WORD_WEIGHT : NAMED_WORD_WEIGHT;
  add(features, root, isWeakWord(word) ? weight * WEAK_SHARE : weight);
  if (need !== undefined) add(features, need, WORD_WEIGHT);
}

function add(features: Features, feature: string, weight: number): void {
  features.set(feature, (features.get(feature) ?? 0) + weight);
}

/** How many different words of a text tell of a subject, rather than of a mood or a time. */
export function tellingWords(words: readonly string[]): number {
  return new Set(words.filter((word) => word.length > 1 && !isStopWord(word) && !isNegation(word) && !isWeakWord(word)))
    .size;
}
