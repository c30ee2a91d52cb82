import { withoutCourtesies } from '../words/courtesies.ts';
import { subjectWords } from '../words/subject.ts';
import { type Features, featuresOfWords } from './features.ts';

/** A theme as the model remembers it: what its messages have in common, and how near a newcomer must be. */
export type Theme = {
  id: string;
  /** Messages behind it at the last reflection. */
  size: number;
  /** Feature to weight; a vector of length 1. */
  centre: Record<string, number>;
  /** Least cosine similarity of a member, 0 to 1. */
  least: number;
};

/** What has been learnt of themes; plain JSON, so that it can be stored and sent. Treat it as unchangeable. */
export type ThemeModel = {
  version: 1;
  /** Messages that it was learnt from. */
  messages: number;
  /** Feature to rarity: the logarithm of all texts over those with the feature. */
  rarity: Record<string, number>;
  /** Rarity of a feature that the model has not met. */
  unknownRarity: number;
  /** Names of whoever is addressed; they say nothing of a need. */
  brands: string[];
  /** How fine the themes are; kept from reflection to reflection, so that they do not multiply. Null before the first. */
  resolution: number | null;
  themes: Theme[];
};

/** Where a text belongs, with the cosine similarity to the centre of that theme. */
export type ThemeMatch = { themeId: string; similarity: number };

/** A model that knows no theme yet. */
export function emptyThemeModel(): ThemeModel {
  return { version: 1, messages: 0, rarity: {}, unknownRarity: 1, brands: [], resolution: null, themes: [] };
}

/** Options of `assignTheme`. */
export type AssignOptions = {
  /** Take the nearest theme even when it is not near, as long as a word is shared. */
  nearest?: boolean;
  /** Themes that are out of the question. */
  except?: ReadonlySet<string>;
};

/** Finds the theme of a new text in microseconds, without changing the model; null when none fits. */
export function assignTheme(model: ThemeModel, text: string, options: AssignOptions = {}): ThemeMatch | null {
  return assignFeatures(model, featuresOfWords(subjectWords(withoutCourtesies(text)), lookupOf(model).brands), options);
}

/** `assignTheme` for a text whose features are at hand. */
export function assignFeatures(
  model: ThemeModel,
  features: Features,
  { nearest = false, except }: AssignOptions = {},
): ThemeMatch | null {
  const { postings, rarity } = lookupOf(model);
  const sums = new Map<number, number>();
  let square = 0;
  for (const [feature, count] of features) {
    const known = rarity.get(feature);
    // New words are everywhere, and each makes two new pairs: counting these would make every short text a stranger.
    if (known === undefined && feature.includes(' ')) continue;
    const value = featureValue(count, known ?? model.unknownRarity);
    square += value * value;
    for (const { theme, weight } of postings.get(feature) ?? [])
      sums.set(theme, (sums.get(theme) ?? 0) + value * weight);
  }
  let best: ThemeMatch | null = null;
  for (const [position, sum] of sums) {
    const theme = model.themes[position]!;
    const similarity = sum / Math.sqrt(square);
    if (except?.has(theme.id) || (!nearest && similarity < theme.least)) continue;
    if (best === null || similarity > best.similarity || (similarity === best.similarity && theme.id < best.themeId)) {
      best = { themeId: theme.id, similarity };
    }
  }
  return best;
}

/** Weight of a feature in a text: repeated features count a little more, rare ones much more. */
export function featureValue(count: number, rarity: number): number {
  return (count > 1 ? 1 + Math.log(count) : count) * rarity;
}

type Lookup = {
  postings: ReadonlyMap<string, readonly { theme: number; weight: number }[]>;
  rarity: ReadonlyMap<string, number>;
  brands: ReadonlySet<string>;
};

/** Inverted index of a model, built at its first use and dropped with it. */
const lookups = new WeakMap<ThemeModel, Lookup>();

function lookupOf(model: ThemeModel): Lookup {
  const known = lookups.get(model);
  if (known !== undefined) return known;
  const postings = new Map<string, { theme: number; weight: number }[]>();
  for (const [theme, { centre }] of model.themes.entries()) {
    for (const [feature, weight] of Object.entries(centre)) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [{ theme, weight }]);
      else list.push({ theme, weight });
    }
  }
  const lookup = { postings, rarity: new Map(Object.entries(model.rarity)), brands: new Set(model.brands) };
  lookups.set(model, lookup);
  return lookup;
}
