import {
  type Background,
  describeThemes,
  type Message,
  measureBackground,
  type ThemeDescription,
} from '@parley/text/grouping';
import type { Facts } from '../facts.ts';
import { evidenceStrength } from '../strength.ts';
import type { Described, Mention } from './mention.ts';
import { measureSpread, overRepresented, type Spread } from './who.ts';

/** A mention beside what the text engine takes it for. */
export type Spoken = { mention: Mention; message: Message };

/**
 * Describes each group from its members' own words and numbers, and all groups together, so that bursts are corrected
 * for how many were searched.
 *
 * @param taken titles that are not free
 */
export function describeGroups(
  groups: ReadonlyMap<string, readonly Spoken[]>,
  everything: readonly Spoken[],
  taken: Iterable<string>,
): Described[] {
  const background = measureBackground(everything.map(({ message }) => message));
  const spread = measureSpread(everything.map(({ mention }) => mention));
  const themes = new Map([...groups].map(([id, members]) => [id, members.map(({ message }) => message)]));
  return [...describeThemes(themes, background, { taken: new Set(taken) })].map(([id, description]) => {
    const members = groups.get(id)!;
    const { score, ...rank } = description.rank;
    const evidence = evidenceOf(members, countPeople(members), description, background, spread);
    const facts = { ...factsOf(description), rank, ...evidence };
    return { id, title: description.title.toWellFormed(), kind: description.kind, score, facts };
  });
}

function factsOf({ terms, quotes, trend, bursts, sentiment, intents }: ThemeDescription) {
  return {
    terms: terms.map((term) => term.toWellFormed()),
    quotes: quotes.map(({ id, start, end }) => ({ interactionId: id, start, end })),
    trend: trend && { ...trend, from: instant(trend.from) },
    bursts: bursts.map(({ from, to, alarmAt, segment, ...counts }) => ({
      ...counts,
      from: instant(from),
      to: instant(to),
      alarmAt: instant(alarmAt),
      segment: segment ?? null,
    })),
    sentiment: {
      negative: sentiment.negative ?? 0,
      neutral: sentiment.neutral ?? 0,
      positive: sentiment.positive ?? 0,
    },
    intents,
  };
}

function evidenceOf(
  members: readonly Spoken[],
  people: number,
  { trend, bursts }: ThemeDescription,
  background: Background,
  spread: Spread,
): Pick<Facts, 'who' | 'strength'> {
  const here = lately(trend?.counts ?? []);
  const everywhere = lately(background.trend?.counts ?? []);
  return {
    who: overRepresented(
      members.map(({ mention }) => mention),
      spread,
    ),
    strength: evidenceStrength({
      people,
      sources: new Set(members.map(({ mention }) => mention.network)).size,
      burstPs: bursts.map(({ p }) => p),
      ...here,
      usual: everywhere.dated > 0 ? everywhere.recent / everywhere.dated : 0,
    }),
  };
}

/** Mentions in the last quarter of the buckets, and all. */
function lately(counts: readonly number[]): { recent: number; dated: number } {
  const sum = (values: readonly number[]) => values.reduce((total, count) => total + count, 0);
  return { recent: sum(counts.slice(Math.ceil(counts.length * 0.75))), dated: sum(counts) };
}

function countPeople(members: readonly Spoken[]): number {
  return new Set(members.map(({ mention }) => mention.personId ?? mention.id)).size;
}

const instant = (at: number): string => new Date(at).toISOString();
