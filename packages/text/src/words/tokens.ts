/** What a token is, as far as its characters tell. */
export type TokenKind = 'word' | 'number' | 'mention' | 'link' | 'hashtag' | 'emoji' | 'mark';

/** A piece of a text. `start` and `end` are UTF-16 offsets: `text.slice(start, end)` is the token. */
export type Token = { kind: TokenKind; start: number; end: number };

const LINK = String.raw`(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`;
const MENTION = String.raw`([@＠][\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*(?:@[\w.-]+\w)?)`;
const HASHTAG = String.raw`([#＃][\p{L}\p{M}\p{N}_]+)`;
const WORD = String.raw`(\p{L}[\p{L}\p{M}\p{N}]*(?:['’\u02BC-]\p{L}[\p{L}\p{M}]*)*)`;
const NUMBER = String.raw`(\p{N}+(?:[.,:]\p{N}+)*)`;
const EMOJI = String.raw`(\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}]*)`;
const TOKEN = new RegExp(`${LINK}|${MENTION}|${HASHTAG}|${WORD}|${NUMBER}|${EMOJI}|\\S`, 'gu');
const KINDS: readonly TokenKind[] = ['link', 'mention', 'hashtag', 'word', 'number', 'emoji'];

/**
 * Splits a text into words, numbers, mentions, links (mail addresses too), hashtags, emoji and single marks.
 * White space is dropped; nothing is changed, so offsets into the text stay true.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = group > 0 ? (KINDS[group - 1] ?? 'mark') : 'mark';
    tokens.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Most words: nothing to fold but case. */
const PLAIN = /^[A-Za-z']+$/u;

/** Lower case, compatibility forms folded, typographic apostrophes made plain: the form in which words are compared. */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’\u02BC]/g, "'");
}

/** The words inside a hashtag: `#LostMyBag` is lost, my, bag. */
export function hashtagWords(tag: string): string[] {
  return tag
    .slice(1)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_]+/u)
    .filter((part) => part.length > 0);
}
