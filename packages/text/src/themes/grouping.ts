import { type Message, wordsOf } from '../insights/message.ts';
import { groupNearDuplicates } from '../statistics/duplicates.ts';
import { hashText } from '../statistics/random.ts';
import { centreOf, themeSimilarity } from './centres.ts';
import { type Clustering, clusterTexts } from './cluster.ts';
import { type Features, featuresOfWords, tellingWords } from './features.ts';
import { nameVoice } from './people.ts';

/** Texts grouped exactly; the rest join the themes found, so that the cost grows with the number of messages only. */
const MOST_EXACT = 14_000;
/** A text of fewer telling words starts no theme, unless it surely holds this much to act on ("app crashes"). */
const LEAST_TELLING = 3;
const TELLING_THANKS = 5;
const SURE_MATERIAL = 0.5;
/** Themes nearer than this are one. */
const SAME_NEED = 0.7;
/** What was one theme is not split over a small difference: ids would come and go. */
const SAME_THEME_AS_BEFORE = 0.4;

/** How to group; see `ReflectOptions`. */
export type GroupOptions = { seed: number; resolution?: number | undefined; chatter?: boolean };

/** A message with what grouping needs of it; a copy of an earlier text has no features of its own. */
export type Prepared = { message: Message; copyOf: number; features: Features };

/** Finds copies and features; `messages` are in order. */
export function prepare(messages: readonly Message[], brands: ReadonlySet<string>): Prepared[] {
  const first = groupNearDuplicates(messages.map(wordsOf));
  return messages.map((message, index) => ({
    message,
    copyOf: first[index]!,
    features: first[index] === index ? featuresOfWords(wordsOf(message), brands) : new Map(),
  }));
}

/** The texts that are grouped exactly, with the people who said each. */
export type Sample = Clustering & {
  sample: Prepared[];
  voices: string[][] /** theme until now */;
  before: (string | null)[];
};

/**
 * Clusters one copy of each text; where there are too many, a sample drawn by the hash of the id.
 *
 * @param themeBefore the theme that a text belonged to until now
 */
export function clusterSample(
  texts: readonly Prepared[],
  themeBefore: (text: Prepared) => string | null,
  { seed, resolution, chatter = false }: GroupOptions,
): Sample {
  const voices = new Map<number, Set<string>>();
  for (const { message, copyOf } of texts) {
    const known = voices.get(copyOf);
    if (known === undefined) voices.set(copyOf, new Set([nameVoice(message, copyOf)]));
    else known.add(nameVoice(message, copyOf));
  }
  const isSource = ({ message, copyOf, features }: Prepared, index: number) =>
    copyOf === index && features.size > 0 && (chatter || !isChatter(message));
  let sample = texts.filter(isSource);
  if (sample.length > MOST_EXACT) {
    const keys = new Map(sample.map((text) => [text, hashText(text.message.id, seed)]));
    const limit = [...keys.values()].sort((a, b) => a - b)[MOST_EXACT]!;
    sample = sample.filter((text) => keys.get(text)! < limit);
  }
  const before = sample.map(themeBefore);
  const inputs = sample.map(({ message, copyOf, features }, index) => ({
    features,
    before: before[index]!,
    stance: message.reading.sentiment?.score ?? 0,
    voices: voices.get(copyOf)!.size,
  }));
  return {
    ...clusterTexts(inputs, seed, resolution),
    sample,
    before,
    voices: sample.map(({ copyOf }) => [...voices.get(copyOf)!]),
  };
}

/** Little said, and nothing that must be acted on: greetings, laughter, one word; or nothing but thanks. */
function isChatter(message: Message): boolean {
  const { scored, material, intents = [] } = message.reading;
  const thanks = intents.length > 0 && intents.every(({ name }) => name === 'thanks');
  const telling = tellingWords(wordsOf(message));
  return telling < (thanks ? TELLING_THANKS : LEAST_TELLING) && !(scored && material >= SURE_MATERIAL);
}

type Group = {
  members: number[];
  centre: Record<string, number> /** theme that most members came from */;
  before: string | null;
};

/**
 * Joins groups that speak of the same, or that were one theme before and are still much alike; drops those with too few
 * voices.
 */
export function mergeAlike(clustering: Sample, leastPeople: number): number[][] {
  const names = [...clustering.vocabulary.index.keys()];
  const toGroup = (members: number[]): Group => ({
    members,
    centre: centreOf(clustering, names, members),
    before: mainTheme(members.map((member) => clustering.before[member]!)),
  });
  const merged: Group[] = [];
  for (const members of clustering.groups) {
    if (members.length < 2 && clustering.voices[members[0]!]!.length < leastPeople) continue;
    const group = toGroup(members);
    const twin = merged.findIndex((other) => areOne(other, group));
    if (twin === -1) merged.push(group);
    else merged[twin] = toGroup([...merged[twin]!.members, ...members].sort((a, b) => a - b));
  }
  return merged
    .map(({ members }) => members)
    .filter((members) => new Set(members.flatMap((member) => clustering.voices[member]!)).size >= leastPeople);
}

function areOne(a: Group, b: Group): boolean {
  const needed = a.before !== null && a.before === b.before ? SAME_THEME_AS_BEFORE : SAME_NEED;
  return themeSimilarity(a, b) >= needed;
}

/** The theme that most of the members came from; null where most came from none. */
function mainTheme(themes: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  for (const [theme, count] of counts) if (2 * count > themes.length) return theme;
  return null;
}
