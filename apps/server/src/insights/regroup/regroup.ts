import { type Message, type Pin, type Reflection, readMail, reflect } from '@parley/text/grouping';
import { newId } from '../../platform/ids.ts';
import { rootsOf } from '../roots.ts';
import { describeGroups, type Spoken } from './describe.ts';
import type { KnownInsight, Mention, Move, Regrouping, RegroupSettings } from './mention.ts';

/** The same messages give the same groups. */
const SEED = 1;

/**
 * Groups all mentions anew. Insights keep their ids while their evidence moves; what a person put somewhere stays there;
 * an insight that a person touched stays, with the evidence it had where no other is found for it.
 *
 * Heavy: seconds for ten thousands of mentions. It runs in a worker thread (`regrouper.ts`).
 */
export function regroup(mentions: readonly Mention[], { model, known }: RegroupSettings): Regrouping {
  const spoken = mentions.map((mention) => ({ mention, message: messageOf(mention) }));
  const rootOf = rootsOf(known);
  const reflection = reflect(
    model,
    spoken.map(({ message }) => message),
    { newId, seed: SEED, pinned: pinsOf(mentions, known, rootOf), leastPeople: leastVoices(mentions.length) },
  );
  const moves = keepTouched(mentions, placesOf(reflection, rootOf), known);
  return {
    model: reflection.model,
    moves: mentions.flatMap(({ id, place, byHand }) => {
      const move = moves.get(id);
      return move && byHand.length === 0 && move.insightId !== place ? [move] : [];
    }),
    insights: describeGroups(gather(spoken, moves), spoken, ownTitles(known)),
    lineage: reflection.lineage,
  };
}

function messageOf({ id, text, mail, at, personId, attributes, reading }: Mention): Message {
  return { id, text: mail ? readMail(text).masked : text, at, author: personId, attributes, reading };
}

/** More messages have more coincidences: 3 voices up to a hundred, 12 at ten thousand, as for the insights of a file. */
function leastVoices(messages: number): number {
  return Math.max(3, Math.round(3 * Math.log10(Math.max(1, messages))));
}

/**
 * What people decided, as the engine takes it. A pin without a message keeps the theme of a touched insight in the
 * model, even when the texts alone would not form it any more.
 */
function pinsOf(mentions: readonly Mention[], known: readonly KnownInsight[], rootOf: (id: string) => string): Pin[] {
  const themesOf = Map.groupBy(known, ({ id }) => rootOf(id));
  const away = (insightId: string) => new Set([insightId, ...(themesOf.get(insightId) ?? []).map(({ id }) => id)]);
  return [
    ...known.filter(({ touched }) => touched).map(({ id }) => ({ messageId: '', themeId: id, in: true })),
    ...mentions.flatMap(({ id, byHand, refused }) => [
      ...byHand.map((themeId) => ({ messageId: id, themeId, in: true })),
      ...refused.flatMap((insightId) => [...away(insightId)]).map((themeId) => ({ messageId: id, themeId, in: false })),
    ]),
  ];
}

/** Themes of merged insights stand for the insight that they were merged into. */
function placesOf({ assignments }: Reflection, rootOf: (id: string) => string): Map<string, Move> {
  return new Map(
    assignments.map(({ messageId, themeId, similarity }) => [
      messageId,
      { interactionId: messageId, insightId: themeId === null ? null : rootOf(themeId), similarity },
    ]),
  );
}

/** A touched insight that would lose everything keeps what it has. */
function keepTouched(
  mentions: readonly Mention[],
  places: Map<string, Move>,
  known: readonly KnownInsight[],
): ReadonlyMap<string, Move> {
  const filled = new Set([...places.values()].map(({ insightId }) => insightId));
  const bare = new Set(known.filter(({ id, touched }) => touched && !filled.has(id)).map(({ id }) => id));
  for (const { id, place, byHand } of mentions) {
    if (byHand.length > 0 || place === null || !bare.has(place)) continue;
    places.set(id, { interactionId: id, insightId: place, similarity: places.get(id)?.similarity ?? 0 });
  }
  return places;
}

/** The members of each insight that count. */
function gather(spoken: readonly Spoken[], moves: ReadonlyMap<string, Move>): Map<string, Spoken[]> {
  const groups = new Map<string, Spoken[]>();
  for (const one of spoken) {
    for (const insightId of countingIn(one.mention, moves)) {
      const members = groups.get(insightId);
      if (members) members.push(one);
      else groups.set(insightId, [one]);
    }
  }
  return groups;
}

function countingIn({ id, byHand, struck }: Mention, moves: ReadonlyMap<string, Move>): string[] {
  if (byHand.length > 0) return byHand.filter((insightId) => !struck.includes(insightId));
  const insightId = moves.get(id)?.insightId;
  return insightId ? [insightId] : [];
}

function ownTitles(known: readonly KnownInsight[]): string[] {
  return known.flatMap(({ ownTitle }) => (ownTitle === null ? [] : [ownTitle]));
}
