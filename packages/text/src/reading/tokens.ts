/** What a token is; `stop` ends a clause, `mark` is an exclamation or question mark. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'mention'
  | 'hashtag'
  | 'link'
  | 'address'
  | 'emoji'
  | 'stop'
  | 'comma'
  | 'mark';

export interface Token {
  kind: TokenKind;
  /** Offsets in UTF-16 code units: `text.slice(start, end)` is the token. */
  start: number;
  end: number;
  /** Lower case, with a straight apostrophe; of a hashtag without its sign. */
  norm: string;
}

const emoticon = /^(?:[:;=]['’]?[-o^]?[)(\][DPpOo/\\|@$*3]+|<\/?3+|-_+-|\^_*\^)(?![\p{L}\p{N}])/u;
const linkStart = /^(?:https?:\/\/|www\.)[^\s<>"]+/i;
const bareEmail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const tag = /^[@#][\p{L}\p{N}_]+/u;
const trailingPunctuation = /[.,;:!?)\]}'"]+$/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Letters and combining marks of any script, by block: cheaper than a Unicode property for each character. */
function isWordCode(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code) || code === 95;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000)
    return code !== 0xd7 && code !== 0xf7 && code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0x964;
  if (code < 0x2e80) return code >= 0x2c00 && code < 0x2e00;
  if (code >= 0xd800 && code < 0xe000) return false;
  if (code < 0x3040) return code >= 0x3005 && code <= 0x3007;
  return code < 0xfe00 || (code >= 0xfe70 && code < 0xfeff) || (code >= 0xff10 && code < 0xffa0);
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x60;

/** Emoji and pictographs outside the basic plane, or in the symbol blocks 2190-2BFF. */
function isEmojiCode(code: number): boolean {
  return code >= 0x1f000 ? code < 0x20000 : (code >= 0x2600 && code < 0x27c0) || code === 0x2b50 || code === 0x2764;
}

const stops = new Set([...'.;:…()[]{}"“”„«»|\n。！？、؟۔।']);
const emoticonStarts = new Set([...':;=<^-']);

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) continue;
    const joins =
      isApostrophe(code) || ((code === 45 || code === 46 || code === 44) && isDigit(text.charCodeAt(at - 1)));
    const next = text.charCodeAt(at + 1);
    if (joins && at > from && isWordCode(next) && (isApostrophe(code) || isDigit(next))) continue;
    break;
  }
  return at;
}

function wordToken(text: string, start: number, end: number): Token {
  const raw = text.slice(start, end);
  const kind = isDigit(text.charCodeAt(start)) ? 'number' : 'word';
  return { kind, start, end, norm: raw.toLowerCase().replace(/[’`]/g, "'") };
}

function matched(kind: TokenKind, pattern: RegExp, text: string, start: number): Token | undefined {
  const found = pattern.exec(text.slice(start, start + 500))?.[0];
  if (!found) return undefined;
  const norm = kind === 'emoji' ? found : found.toLowerCase();
  return { kind, start, end: start + found.length, norm };
}

function linkToken(text: string, start: number): Token | undefined {
  const link = matched('link', linkStart, text, start);
  if (!link) return undefined;
  const norm = link.norm.replace(trailingPunctuation, '');
  return { ...link, end: start + norm.length, norm };
}

/** Tokens that a single character gives away by its looks: tags, links, addresses, emoticons. */
function specialToken(text: string, at: number, code: number): Token | undefined {
  const char = text[at]!;
  const afterWord = at > 0 && isWordCode(text.charCodeAt(at - 1));
  if ((char === '@' || char === '#') && !afterWord) {
    const found = matched(char === '@' ? 'mention' : 'hashtag', tag, text, at);
    return found && (char === '#' ? { ...found, norm: found.norm.slice(1) } : found);
  }
  if (afterWord) return undefined;
  if ((code === 104 || code === 72) && /^https?:/i.test(text.slice(at, at + 6))) return linkToken(text, at);
  if ((code === 119 || code === 87) && /^www\./i.test(text.slice(at, at + 4))) return linkToken(text, at);
  return emoticonStarts.has(char) ? matched('emoji', emoticon, text, at) : undefined;
}

function symbolToken(text: string, at: number, code: number): Token | undefined {
  const point = code >= 0xd800 && code < 0xdc00 ? text.codePointAt(at)! : code;
  if (isEmojiCode(point)) {
    const end = at + (point > 0xffff ? 2 : 1);
    return { kind: 'emoji', start: at, end, norm: text.slice(at, end) };
  }
  const char = text[at]!;
  if (char === '!' || char === '?' || char === '¡' || char === '¿' || char === '؟' || char === '？' || char === '！') {
    const norm = char === '؟' || char === '？' ? '?' : char === '！' ? '!' : char;
    return { kind: 'mark', start: at, end: at + 1, norm };
  }
  if (char === ',' || char === '،') return { kind: 'comma', start: at, end: at + 1, norm: ',' };
  return stops.has(char) ? { kind: 'stop', start: at, end: at + 1, norm: char } : undefined;
}

/**
 * Splits a text into words, numbers, tags, links, mail addresses, emoji and the punctuation that carries meaning.
 * Works on any string, lone surrogates included; offsets are in the text as given.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code <= 32 && code !== 10) {
      at++;
      continue;
    }
    const token = specialToken(text, at, code) ?? readPlain(text, at, code);
    if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens;
}

function readPlain(text: string, at: number, code: number): Token | undefined {
  if (!isWordCode(code)) return symbolToken(text, at, code);
  const end = wordEnd(text, at);
  const next = text.charCodeAt(end);
  if (next === 64 || next === 46 || next === 43) {
    const address = matched('address', bareEmail, text, at);
    if (address) return address;
  }
  return wordToken(text, at, end);
}

const longRun = /(.)\1{2,}/u;
const longRuns = /(.)\1{2,}/gu;

/** Undoes lengthening: "sooo" gives "soo" and "so"; a word without a run of three gives nothing. */
export function shortened(norm: string): readonly string[] {
  if (norm.length < 4 || !longRun.test(norm)) return [];
  return [norm.replace(longRuns, '$1$1'), norm.replace(longRuns, '$1')];
}
