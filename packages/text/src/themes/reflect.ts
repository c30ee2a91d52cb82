import { inOrder, type Message } from '../insights/message.ts';
import { findBrandWords } from './brands.ts';
import { centreOf, leastSimilarity, similarities } from './centres.ts';
import type { Clustering } from './cluster.ts';
import { clusterSample, mergeAlike, type Prepared, prepare, type Sample } from './grouping.ts';
import { keepIdentities, type LineageEvent } from './lineage.ts';
import { assignFeatures, type Theme, type ThemeMatch, type ThemeModel } from './model.ts';

/** A message that a person put into a theme (`in: true`) or took out of it (`in: false`) by hand. */
export type Pin = { messageId: string; themeId: string; in: boolean };

export type ReflectOptions = {
  /** Makes the id of a new theme; `seedId` is the id of its most typical message, for ids that must repeat. */
  newId: (seedId: string) => string;
  /** Any whole number; the same seed and messages give the same result. */
  seed: number;
  pinned: readonly Pin[];
  /** Voices that a theme needs to exist; default 4. */
  leastPeople?: number;
  /** True lets chatter form themes of its own; by default texts with nothing to act on only join others. */
  chatter?: boolean;
  /** Higher gives more and smaller themes; by default as before, at first as fine as the texts allow. */
  resolution?: number | undefined;
};

/** Where one message belongs. `similarity` is 1 for a message placed by hand. */
export type Assignment = { messageId: string; themeId: string | null; similarity: number; copyOf: string };

/** A regrouping: the new model, the place of every message (in time order), and what became of each theme. */
export type Reflection = { model: ThemeModel; assignments: Assignment[]; lineage: LineageEvent[] };

/** A text stays in the group where it was found down to this share of the nearness that a newcomer needs. */
const LOYALTY = 0.5;
const LEAST_PEOPLE = 4;
/** Messages below which a model is still finding its shape. */
const YOUNG = 1000;

/**
 * Groups messages anew and keeps the identity of themes: an id stays with its evidence as this moves, and what was
 * placed by hand stays where it was put.
 *
 * @param model    the model so far; `emptyThemeModel()` at first
 * @param messages all messages, or the recent ones; order does not matter
 */
export function reflect(model: ThemeModel, messages: readonly Message[], options: ReflectOptions): Reflection {
  const brands = findBrandWords(messages);
  const texts = prepare(inOrder(messages), brands);
  const byHand = new Map(options.pinned.filter((pin) => pin.in).map((pin) => [pin.messageId, pin.themeId]));
  const themeBefore = ({ message, features }: Prepared) =>
    byHand.get(message.id) ?? assignFeatures(model, features)?.themeId ?? null;
  const resolution = options.resolution ?? keptResolution(model, messages.length);
  const clustering = clusterSample(texts, themeBefore, { ...options, resolution });
  const groups = mergeAlike(clustering, options.leastPeople ?? LEAST_PEOPLE);
  const { themes, lineage, homes } = nameThemes(model, clustering, groups, options.newId);
  const kept = keepPinnedThemes(model, themes, options.pinned);
  const next: ThemeModel = {
    version: 1,
    messages: messages.length,
    rarity: rarityOf(clustering),
    unknownRarity: Math.log(Math.max(2, clustering.sample.length)),
    brands: [...brands].sort(),
    resolution: clustering.resolution,
    themes: kept,
  };
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    model: next,
    assignments: assignAll(next, texts, homes, options.pinned),
    lineage: lineage.filter((entry) => entry.event !== 'faded' || !keptIds.has(entry.themeId)),
  };
}

/** A model learnt from few messages may find how fine its themes are once more when there are many. */
function keptResolution({ messages, resolution }: ThemeModel, now: number): number | undefined {
  const young = messages < YOUNG && now > 2 * messages;
  return young ? undefined : (resolution ?? undefined);
}

/** The theme in whose group a text was found. */
type Homes = Map<Message, ThemeMatch>;

/** Gives each group the id of the theme that it continues, or a new one. */
function nameThemes(
  model: ThemeModel,
  clustering: Sample,
  groups: readonly number[][],
  newId: ReflectOptions['newId'],
): { themes: Theme[]; lineage: LineageEvent[]; homes: Homes } {
  const names = [...clustering.vocabulary.index.keys()];
  const found = groups.map((members) => {
    const centre = centreOf(clustering, names, members);
    return { members, centre, near: similarities(clustering, centre, members) };
  });
  const { ids, lineage } = keepIdentities(
    groups.map((members) => members.map((member) => clustering.before[member]!)),
    model.themes.map(({ id }) => id),
    (group) => newId(typicalId(clustering, found[group]!)),
  );
  const themes = found.map(({ members, centre, near }, group) => ({
    id: ids[group]!,
    size: members.length,
    centre,
    least: leastSimilarity(near),
  }));
  const homes: Homes = new Map();
  for (const [group, { members, near }] of found.entries()) {
    const { id, least } = themes[group]!;
    for (const [position, member] of members.entries()) {
      const similarity = near[position]!;
      if (similarity >= least * LOYALTY) homes.set(clustering.sample[member]!.message, { themeId: id, similarity });
    }
  }
  return { themes, lineage, homes };
}

function typicalId({ sample }: Sample, { members, near }: { members: number[]; near: number[] }): string {
  let best = 0;
  for (const [position, similarity] of near.entries()) if (similarity > near[best]!) best = position;
  return sample[members[best]!]!.message.id;
}

/** A theme into which people put messages by hand does not vanish, even when the texts alone would not form it. */
function keepPinnedThemes(model: ThemeModel, themes: readonly Theme[], pinned: readonly Pin[]): Theme[] {
  const known = new Set(themes.map(({ id }) => id));
  const wanted = new Set(pinned.filter((pin) => pin.in).map(({ themeId }) => themeId));
  return [...themes, ...model.themes.filter(({ id }) => wanted.has(id) && !known.has(id))];
}

function rarityOf({ vocabulary }: Clustering): Record<string, number> {
  return Object.fromEntries(
    [...vocabulary.index].map(([feature, column]) => [feature, Math.round(vocabulary.rarity[column]! * 1e3) / 1e3]),
  );
}

/** Gives every message its place: by hand first, then with the text that it copies, then by nearness. */
function assignAll(model: ThemeModel, texts: readonly Prepared[], homes: Homes, pinned: readonly Pin[]): Assignment[] {
  const into = new Map(pinned.filter((pin) => pin.in).map((pin) => [pin.messageId, pin.themeId]));
  const out = new Map<string, Set<string>>();
  for (const pin of pinned) {
    if (!pin.in) out.set(pin.messageId, (out.get(pin.messageId) ?? new Set()).add(pin.themeId));
  }
  const matches: (ThemeMatch | null)[] = [];
  return texts.map(({ message, copyOf, features }, index) => {
    matches[index] = copyOf === index ? (homes.get(message) ?? assignFeatures(model, features)) : matches[copyOf]!;
    const place = { messageId: message.id, copyOf: texts[copyOf]!.message.id };
    const themeId = into.get(message.id);
    if (themeId !== undefined) return { ...place, themeId, similarity: 1 };
    const except = out.get(message.id);
    const match = except?.has(matches[index]?.themeId ?? '')
      ? assignFeatures(model, texts[copyOf]!.features, { except })
      : matches[index]!;
    return { ...place, themeId: match?.themeId ?? null, similarity: match?.similarity ?? 0 };
  });
}
