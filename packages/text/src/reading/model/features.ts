import type { CuedIntent, CueScores } from '../cues/cues.ts';
import type { Tone } from '../sentiment.ts';
import type { Token } from '../tokens.ts';

/** Rows of the weight table; a power of two, so that a hash is cut down by its mask. */
export const buckets = 1 << 15;
const mask = buckets - 1;

/** Tokens and letters beyond these add cost and no certainty. */
const maximumTokens = 400;
const maximumWordLetters = 24;
const gramLength = 4;

/** Seeds keep words, pairs of words and letter grams apart. */
const wordSeed = 0x811c9dc5;
const pairSeed = 0x1b873593;
const gramSeed = 0x2f0b4c47;
const prime = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashString(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

/** FNV leaves its low bits poorly mixed: fold the high ones in. */
const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask;

/** Who is addressed, which page and how many says nothing about the intent: only that there is one. */
function shapeOf({ kind, norm }: Token): string {
  if (kind === 'mention') return '@';
  if (kind === 'link') return '\u0001link';
  if (kind === 'address') return '\u0001address';
  if (kind === 'number') return '0';
  return norm;
}

function addGrams(word: string, into: number[]): void {
  const bounded = `^${word.length > maximumWordLetters ? word.slice(0, maximumWordLetters) : word}$`;
  for (let at = 0; at + gramLength <= bounded.length; at++) {
    let hash = gramSeed;
    for (let offset = 0; offset < gramLength; offset++) {
      hash = Math.imul(hash ^ bounded.charCodeAt(at + offset), prime);
    }
    into.push(bucketOf(hash));
  }
}

/** Buckets of the words, pairs of neighbouring words and four-letter grams of a text. */
export function sparseFeatures(tokens: readonly Token[]): number[] {
  const features: number[] = [];
  let previous = wordSeed;
  const count = Math.min(tokens.length, maximumTokens);
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!;
    const shape = shapeOf(token);
    const hash = hashString(shape, wordSeed);
    features.push(bucketOf(hash), bucketOf(Math.imul(previous ^ pairSeed, prime) ^ hash));
    if (token.kind === 'word' || token.kind === 'hashtag') addGrams(shape, features);
    previous = hash;
  }
  features.push(bucketOf(Math.imul(previous ^ pairSeed, prime)));
  return features;
}

const cuedIntents: readonly CuedIntent[] = [
  'complaint',
  'question',
  'idea',
  'praise',
  'thanks',
  'purchase',
  'churn',
  'referral',
  'report',
];

/** Whom the text speaks to and of: trouble of one's own with "you" is a complaint, trouble in the news is not. */
const secondPerson = new Set("you your yours u ur you're youre you've y'all yall guys".split(' '));
const firstPerson = new Set("i my me mine we our us i'm im i've ive we're we've i'd".split(' '));

/** Number of {@link denseFeatures}. */
export const denseLength = 14 + cuedIntents.length;

/** What lexicon and phrases found, and the shape of the text; each about between -1 and 2. */
export function denseFeatures(tokens: readonly Token[], tone: Tone, cues: CueScores): number[] {
  let words = 0;
  let mentions = 0;
  let links = 0;
  let addressed = 0;
  let own = 0;
  for (const { kind, norm } of tokens) {
    if (kind === 'word') {
      words++;
      if (secondPerson.has(norm)) addressed++;
      else if (firstPerson.has(norm)) own++;
    } else if (kind === 'mention') mentions++;
    else if (kind === 'link') links++;
  }
  const negative = Math.log1p(tone.negative);
  const balance = tone.positive - tone.negative;
  return [
    1,
    Math.log1p(tone.positive),
    negative,
    balance / Math.sqrt(balance * balance + 8),
    Math.min(tone.exclamations, 3) / 2,
    Math.min(tone.questions, 2),
    Math.log1p(words) / 3,
    mentions > 0 ? 1 : 0,
    links > 0 ? 1 : 0,
    tone.positive > 0 && tone.negative > 0 ? 1 : 0,
    Math.min(addressed, 2) / 2,
    Math.min(own, 2) / 2,
    negative * (addressed > 0 || mentions > 0 ? 1 : 0),
    negative * (own > 0 ? 1 : 0),
    ...cuedIntents.map((intent) => Math.max(-1.5, Math.min(cues[intent], 4)) / 2),
  ];
}
