import { hashtagWords, normaliseWord, tokenise } from './tokens.ts';

const LONGEST_WORD = 40;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * The words that stand for the subject of a text, in order. Mentions and links name people and places on the web, not
 * needs, so they are left out; a hashtag counts as the words in it. Scripts without spaces give pairs of characters.
 */
export function subjectWords(text: string): string[] {
  const words: string[] = [];
  for (const token of tokenise(text)) {
    if (token.kind !== 'word' && token.kind !== 'hashtag') continue;
    const raw = text.slice(token.start, token.end);
    for (const part of token.kind === 'hashtag' ? hashtagWords(raw) : [raw]) {
      const word = normaliseWord(part);
      if (word === 'rt' || word.length > LONGEST_WORD) continue;
      if (UNSPACED.test(word)) words.push(...characterPairs(word));
      else words.push(word);
    }
  }
  return words;
}

function characterPairs(word: string): string[] {
  const characters = [...word];
  if (characters.length < 3) return [word];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
