import { hashText } from '../statistics/random.ts';
import { assignTheme, emptyThemeModel, type ThemeModel } from '../themes/model.ts';
import { reflect } from '../themes/reflect.ts';
import { type Background, describeThemes, measureBackground, type ThemeDescription } from './describe.ts';
import { inOrder, type Message } from './message.ts';
import type { RankWeights } from './rank.ts';

export type FindOptions = {
  /** False puts every text into its nearest insight, and leaves none ungrouped. Default true. */
  ungrouped?: boolean;
  /** Any whole number; the same messages and seed give the same insights. Default 1. */
  seed?: number;
  weights?: RankWeights;
  /** Voices that an insight needs; default grows slowly with the number of messages, from 3. */
  leastPeople?: number;
};

/** A need that many voiced, with its evidence. */
export type Insight = ThemeDescription & {
  /** Repeats for the same messages and seed. */
  id: string;
  /** Ids of all its messages, in time order. */
  evidence: string[];
};

export type InsightsResult = {
  /** What deserves attention first comes first. */
  insights: Insight[];
  /** Ids of messages that belong to no insight: chatter, and needs of too few. */
  ungrouped: string[];
};

/** Id of the insight that holds all texts when none may stay ungrouped and none are alike. */
const EVERYTHING = 'theme-all';

/**
 * What many messages say together: themes with title, quotes, numbers, bursts and rank. Pure and repeatable; the order
 * of the messages does not matter.
 *
 * @param messages with ids that are all different
 */
export function findInsights(messages: readonly Message[], options: FindOptions = {}): InsightsResult {
  const { seed = 1, leastPeople = leastVoices(messages.length) } = options;
  const { model, assignments } = reflect(emptyThemeModel(), messages, {
    newId: (typicalId) => `theme-${hashText(typicalId).toString(16).padStart(8, '0')}`,
    seed,
    pinned: [],
    leastPeople,
    chatter: options.ungrouped === false,
  });
  const byId = new Map(messages.map((message) => [message.id, message]));
  const groups = new Map<string, Message[]>();
  const ungrouped: string[] = [];
  for (const { messageId, themeId } of assignments) {
    const message = byId.get(messageId)!;
    const place = themeId ?? (options.ungrouped === false ? nearestTheme(model, message) : null);
    if (place === null) ungrouped.push(messageId);
    else if (groups.has(place)) groups.get(place)!.push(message);
    else groups.set(place, [message]);
  }
  return { insights: describeAll(groups, measureBackground(messages), options), ungrouped };
}

/** A large file has more coincidences: 3 voices up to a hundred messages, 12 at ten thousand. */
function leastVoices(messages: number): number {
  return Math.max(3, Math.round(3 * Math.log10(Math.max(1, messages))));
}

/** The most similar theme; for a text like none the largest; where there is no theme at all, one for everything. */
function nearestTheme(model: ThemeModel, { text }: Message): string {
  const largest = model.themes.reduce<ThemeModel['themes'][number] | null>(
    (a, b) => (a && a.size >= b.size ? a : b),
    null,
  );
  return assignTheme(model, text, { nearest: true })?.themeId ?? largest?.id ?? EVERYTHING;
}

function describeAll(
  groups: ReadonlyMap<string, readonly Message[]>,
  background: Background,
  { weights }: FindOptions,
): Insight[] {
  const descriptions = describeThemes(groups, background, weights && { weights });
  const insights = [...descriptions].map(([id, description]): Insight => {
    return { id, ...description, evidence: inOrder(groups.get(id)!).map((message) => message.id) };
  });
  return insights.sort((a, b) => b.rank.score - a.rank.score || b.size - a.size || (a.id < b.id ? -1 : 1));
}
