import { gatherVoices, type Voices } from '../themes/people.ts';
import { type Burst, findBursts, prepareWatch, type Watch } from './bursts.ts';
import { type Kind, kindOf } from './kind.ts';
import { type Message, wordsOf } from './message.ts';
import { chooseQuotes, type Quote } from './quotes.ts';
import { growthOf, harmOf, type Rank, type RankWeights, rankOf } from './rank.ts';
import { intentShares, sentimentShares } from './shares.ts';
import { termsOf } from './terms.ts';
import { chooseTitle } from './title.ts';
import { isDated, measureTraffic } from './traffic.ts';
import { type Trend, trendOf } from './trend.ts';
import { typicality } from './typicality.ts';
import { distinctSentences, measureWordUse, type WordUse } from './wordUse.ts';

/** All messages as far as a single theme needs them for comparison; see `measureBackground`. */
export type Background = {
  messages: number;
  words: WordUse;
  watch: Watch;
  trend: Trend | null;
};

export type DescribeOptions = {
  /** People behind the theme with the most; default: this theme's own. */
  mostPeople?: number;
  weights?: RankWeights;
  /** Titles that other themes have already. */
  taken?: ReadonlySet<string>;
  /** Bursts found together with those of the other themes; searched for this theme alone by default. */
  bursts?: Burst[];
};

/** A theme as people see it. Times are milliseconds since 1970 UTC, null where no message has one; shares are 0 to 1. */
export type ThemeDescription = {
  title: string;
  terms: string[];
  kind: Kind;
  size: number;
  people: number;
  share: number;
  firstAt: number | null;
  lastAt: number | null;
  sentiment: Record<string, number>;
  intents: Record<string, number>;
  trend: Trend | null;
  bursts: Burst[];
  quotes: Quote[];
  rank: Rank;
};

/** Messages whose words make titles and quotes: the first ones found, one copy of each. */
const MOST_READ = 600;
const MOST_QUOTABLE = 200;

/** Measures what all messages have in common, once, for any number of `describeTheme`. */
export function measureBackground(messages: readonly Message[]): Background {
  const traffic = measureTraffic(messages);
  return {
    messages: messages.length,
    words: measureWordUse(distinctSentences(messages)),
    watch: prepareWatch(traffic),
    trend: trendOf(traffic.dated, traffic.from, traffic.to),
  };
}

/**
 * Describes a theme from its members' own words and numbers; nothing is invented.
 *
 * @param members    messages of the theme, at least one, in any order
 * @param background what to compare them with
 * @throws RangeError when there are no members
 */
export function describeTheme(
  members: readonly Message[],
  background: Background,
  options: DescribeOptions = {},
): ThemeDescription {
  return describeVoices(gatherVoices(members), background, options);
}

/**
 * Describes all themes of one set of messages together: bursts are corrected for the number of themes searched, no title
 * is given twice, and volume is relative to the theme with the most people.
 *
 * @param themes  members of each theme, at least one, by the theme's id
 * @param options `taken`: titles that are not free
 * @returns descriptions by id, the theme with the most people first
 * @throws RangeError when a theme has no members
 */
export function describeThemes(
  themes: ReadonlyMap<string, readonly Message[]>,
  background: Background,
  { taken, weights }: Pick<DescribeOptions, 'taken' | 'weights'> = {},
): Map<string, ThemeDescription> {
  const heard = [...themes]
    .map(([id, members]) => ({ id, voices: gatherVoices(members) }))
    .sort((a, b) => b.voices.people - a.voices.people || (a.id < b.id ? -1 : 1));
  const bursts = findBursts(
    heard.map(({ voices }) => voices.distinct.filter(isDated)),
    background.watch,
  );
  const titles = new Set(taken);
  const shared = { mostPeople: heard[0]?.voices.people ?? 1, taken: titles, ...(weights && { weights }) };
  return new Map(
    heard.map(({ id, voices }, index) => {
      const description = describeVoices(voices, background, { ...shared, bursts: bursts[index]! });
      titles.add(description.title);
      return [id, description];
    }),
  );
}

/** `describeTheme` for members whose voices are known. */
function describeVoices(voices: Voices, background: Background, options: DescribeOptions = {}): ThemeDescription {
  const { messages, people } = voices;
  if (messages.length === 0) throw new RangeError('expected at least one message in a theme, got none');
  const words = measureWordUse(distinctSentences(voices.originals));
  const typical = byTypicality(voices.originals, words, background.words).slice(0, MOST_READ);
  const { from, to } = background.watch.traffic;
  const dated = messages.filter(isDated);
  const trend = trendOf(dated, from, to);
  const bursts = options.bursts ?? findBursts([voices.distinct.filter(isDated)], background.watch)[0]!;
  const sentiment = sentimentShares(messages);
  const intents = intentShares(messages);
  const kind = kindOf(sentiment, intents);
  const terms = termsOf(words, background.words);
  const growth = growthOf(
    trend?.counts ?? [],
    background.trend?.counts ?? [],
    bursts.some((burst) => isRecent(burst, from, to)),
  );
  const harm = mean(messages.map(harmOf));
  const material = mean(messages.map(({ reading }) => reading.material));
  return {
    title: chooseTitle(typical, kind, words, background.words, terms, options.taken),
    terms,
    kind,
    size: messages.length,
    people,
    share: background.messages > 0 ? messages.length / background.messages : 1,
    firstAt: dated[0]?.at ?? null,
    lastAt: dated.at(-1)?.at ?? null,
    sentiment,
    intents,
    trend,
    bursts,
    quotes: chooseQuotes(typical.slice(0, MOST_QUOTABLE), kind, words, background.words, voices.voiceOf),
    rank: rankOf({ people, mostPeople: options.mostPeople ?? people, growth, harm, material }, kind, options.weights),
  };
}

/** A burst in the last quarter of the span is news; an older one is history. */
function isRecent(burst: Burst, from: number, to: number): boolean {
  return burst.to >= to - (to - from) / 4;
}

/** The messages that say most of what the theme says, for their length, first. */
function byTypicality(messages: readonly Message[], words: WordUse, everywhere: WordUse): Message[] {
  const score = new Map(messages.map((message) => [message, typicality(wordsOf(message), words, everywhere)]));
  return [...messages].sort((a, b) => score.get(b)! - score.get(a)!);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
