import { eld } from 'eld/small';
import { type Token, tokenize } from '../reading/tokens.ts';
import { voteByFunctionWords } from './functionWords.ts';
import { languageOfScript } from './script.ts';

/** ISO 639-1 has no code for "not known"; this is the ISO 639-2 one. */
export const undetermined = 'und';

/** Words beyond these add cost and no certainty. */
const maximumWords = 80;
/** Fewer letters than this could be any language. */
const minimumLetters = 5;
/** Lead of the best score over the next, as a share of it, from which a short text is believed. */
const minimumLead = 0.06;

/**
 * The language of a text, ISO 639-1, or `und` when it is too short or too unclear. Mentions, hashtags, links, addresses and
 * numbers say nothing about the language and are left out.
 *
 * Small words decide when they are clear (most texts, at a tenth of the cost); then the script, for scripts of one
 * language; then the byte n-grams of eld.
 */
export function detectLanguage(text: string): string {
  return languageOfTokens(tokenize(text.slice(0, 4000)));
}

/** As {@link detectLanguage}, for a text already split into tokens. */
export function languageOfTokens(tokens: readonly Token[]): string {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'word') words.push(token.norm);
    if (words.length === maximumWords) break;
  }
  if (words.length === 0) return undetermined;
  const vote = voteByFunctionWords(words);
  if (vote && vote.hits >= 3 && vote.hits >= 2 * vote.runnerUp) return vote.language;
  const joined = words.join(' ');
  return languageOfScript(joined) ?? languageByNgrams(joined, vote?.language);
}

function languageByNgrams(joined: string, votedFor: string | undefined): string {
  if (joined.length < minimumLetters) return undetermined;
  const result = eld.detect(joined);
  if (!result.language) return undetermined;
  if (votedFor === result.language || result.isReliable()) return result.language;
  const [first = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  return first > 0 && (first - second) / first >= minimumLead ? result.language : undetermined;
}
