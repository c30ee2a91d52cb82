import { chance, pick, type Random, whole } from './random.ts';
import type { NeedKind } from './types.ts';

/** The habits of one writer. */
export interface Hand {
  lowerCase: boolean;
  /** Mistakes a message. */
  typos: number;
  dropsApostrophes: boolean;
  emoji: boolean;
  exclaims: boolean;
  dropsFullStop: boolean;
}

export function newHand(random: Random): Hand {
  return {
    lowerCase: chance(random, 0.07),
    typos: chance(random, 0.16) ? 1 : chance(random, 0.04) ? 3 : 0,
    dropsApostrophes: chance(random, 0.08),
    emoji: chance(random, 0.16),
    exclaims: chance(random, 0.1),
    dropsFullStop: chance(random, 0.18),
  };
}

const EMOJIS: Readonly<Record<NeedKind, readonly string[]>> = {
  problem: ['😡', '😤', '🙄', '😕', '😩', '🤦', '😬', '👎'],
  wish: ['🙏', '🙂', '💡', '🤞', '😉'],
  question: ['🤔', '🙂', '🙏', '😊'],
  praise: ['😍', '❤️', '👏', '🚲', '🥰', '💚', '👍'],
  referral: ['😊', '🚲', '😄', '👍'],
  talk: ['🙂', '😄', '🚲'],
};

/** Writes a text the way its writer would. Addresses, tags and links stay as they are. */
export function inHandOf(hand: Hand, text: string, kind: NeedKind, random: Random): string {
  let written = text;
  for (let slip = 0; slip < hand.typos; slip += 1) written = withTypo(written, random);
  if (hand.dropsApostrophes) written = written.replace(/(\w)'(t|s|m|re|ve|ll|d)\b/g, '$1$2');
  if (hand.exclaims) written = written.replace(/\.(?=\s*$)/, pick(random, ['!', '!!', '!!!']));
  if (hand.dropsFullStop) written = written.replace(/\.(?=\s*$)/, '');
  if (hand.lowerCase) written = written.toLowerCase();
  if (hand.emoji && chance(random, 0.6)) written += ` ${pick(random, EMOJIS[kind])}`;
  return written;
}

/** Swaps, drops or doubles a letter inside one longer word. */
function withTypo(text: string, random: Random): string {
  const words = text.split(' ');
  const places = [...words.keys()].filter((place) => /^[A-Za-z]?[a-z]{5,}[.,?!]?$/.test(words[place] ?? ''));
  if (places.length === 0) return text;
  const place = pick(random, places);
  const word = words[place] ?? '';
  const at = whole(random, 1, word.length - 4);
  const [one, two] = [word.slice(at, at + 1), word.slice(at + 1, at + 2)];
  const slip = pick(random, [two + one, two, one + one + two]);
  words[place] = word.slice(0, at) + slip + word.slice(at + 2);
  return words.join(' ');
}
