import { emojiPolarity } from './lexicons/emoji.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { shortened, type Token } from './tokens.ts';
import type { Polarity, Sentiment } from './types.ts';

/** A word or sign that speaks for or against, as it stands in the text. */
export interface PolarHit {
  /** Index of its token. */
  token: number;
  /** Strength with negation and degree applied; below 0 is against. */
  value: number;
}

/** What the words of a text add up to. */
export interface Tone {
  hits: readonly PolarHit[];
  positive: number;
  /** 0 or more: the strength of all that is against. */
  negative: number;
  exclamations: number;
  questions: number;
}

/** How many tokens back a negation or a degree word reaches. */
const reach = 3;
/** "Not terrible" is no praise: what is turned round loses strength. */
const negated = -0.7;
/** What stands before "but" counts less, what follows more. */
const beforeContrast = 0.5;
const afterContrast = 1.3;
const capitals = 1.3;
const lengthened = 1.3;

interface Found {
  value: number;
  /** Tokens that the word or phrase covers. */
  length: number;
  stretched: boolean;
}

function lookUp(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | undefined {
  const { norm } = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && lexicon.phraseStarts.has(norm)) {
    const phrase = lexicon.words.get(`${norm} ${next.norm}`);
    if (phrase !== undefined) return { value: phrase, length: 2, stretched: false };
  }
  const value = lexicon.words.get(norm);
  if (value !== undefined) return { value, length: 1, stretched: false };
  for (const form of shortened(norm)) {
    const known = lexicon.words.get(form);
    if (known !== undefined) return { value: known, length: 1, stretched: true };
  }
  const bare = withoutElision(norm);
  const known = bare === undefined ? undefined : lexicon.words.get(bare);
  if (known !== undefined) return { value: known, length: 1, stretched: false };
  return undefined;
}

/** The word behind an article run into it, as in French and Italian: "l'attente" gives "attente". */
function withoutElision(norm: string): string | undefined {
  const at = norm.indexOf("'");
  return at > 0 && at <= 4 && norm.length - at > 3 ? norm.slice(at + 1) : undefined;
}

/** The factor that the words before give: turned round, stronger, weaker. */
function factorOfContext(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let factor = 1;
  for (let back = at - 1; back >= 0 && back >= at - reach; back--) {
    const { kind, norm } = tokens[back]!;
    if (kind === 'stop' || kind === 'mark' || kind === 'comma') break;
    if (lexicon.negators.has(norm)) return factor * negated;
    if (lexicon.intensifiers.has(norm)) factor *= back === at - 1 ? 1.4 : 1.15;
    else if (lexicon.diminishers.has(norm)) factor *= 0.7;
  }
  return factor;
}

const isCapitals = (raw: string): boolean => raw.length > 2 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();

/** Index of the last contrast word, or -1. */
function lastContrast(tokens: readonly Token[], lexicon: Lexicon): number {
  for (let at = tokens.length - 1; at > 0; at--) if (lexicon.contrasts.has(tokens[at]!.norm)) return at;
  return -1;
}

function hitAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): (PolarHit & { length: number }) | undefined {
  const token = tokens[at]!;
  if (token.kind === 'emoji') {
    const value = emojiPolarity.get(token.norm.toLowerCase());
    return value === undefined ? undefined : { token: at, value, length: 1 };
  }
  if (token.kind !== 'word' && token.kind !== 'hashtag') return undefined;
  const found = lookUp(tokens, at, lexicon);
  if (!found) return undefined;
  let value = found.value * factorOfContext(tokens, at, lexicon);
  if (found.stretched) value *= lengthened;
  if (isCapitals(text.slice(token.start, token.end))) value *= capitals;
  return { token: at, value, length: found.length };
}

/** Finds what speaks for and against in a text, with negation, degree, contrast, capitals, lengthening and emoji. */
export function toneOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Tone {
  const contrast = lastContrast(tokens, lexicon);
  const hits: PolarHit[] = [];
  const tone = { hits, positive: 0, negative: 0, exclamations: 0, questions: 0 };
  for (let at = 0; at < tokens.length; at++) {
    const { kind, norm } = tokens[at]!;
    if (kind === 'mark') {
      if (norm === '!') tone.exclamations++;
      else if (norm === '?') tone.questions++;
      continue;
    }
    const hit = hitAt(text, tokens, at, lexicon);
    if (!hit) continue;
    const weight = contrast < 0 ? 1 : at < contrast ? beforeContrast : afterContrast;
    const value = hit.value * weight;
    hits.push({ token: at, value });
    if (value > 0) tone.positive += value;
    else tone.negative -= value;
    at += hit.length - 1;
  }
  return tone;
}

/** Sums beyond this many points say nothing new: keeps the score within -1 and 1, as VADER does (Hutto & Gilbert 2014). */
const normaliser = 8;
/** Scores nearer to 0 than this are called neutral. */
const neutralBand = 0.15;

/** Sentiment by words alone, for languages without a trained model. */
export function sentimentOfTone(tone: Tone): Sentiment {
  const sum = tone.positive - tone.negative;
  const emphasis = sum === 0 ? 0 : Math.sign(sum) * Math.min(tone.exclamations, 3) * 0.3;
  const total = sum + emphasis;
  const score = total / Math.sqrt(total * total + normaliser);
  return { label: score > neutralBand ? 'positive' : score < -neutralBand ? 'negative' : 'neutral', score };
}

/** How far from a phrase, in tokens, an opinion still belongs to it. */
const opinionReach = 8;

/** Which way the hits around the tokens `first..last` point; nearer hits count more, other clauses less. */
export function polarityNear(
  tokens: readonly Token[],
  hits: readonly PolarHit[],
  first: number,
  last: number,
): Polarity {
  let sum = 0;
  for (const { token, value } of hits) {
    const distance = token < first ? first - token : Math.max(0, token - last);
    if (distance > opinionReach) continue;
    sum += (value / (1 + distance)) * 0.4 ** clauseBreaks(tokens, token, token < first ? first : last);
  }
  return sum > 0.08 ? 1 : sum < -0.08 ? -1 : 0;
}

const joiners = new Set(['but', 'however', 'although', 'though', 'aber', 'mais', 'pero', 'ma', 'mas']);

function clauseBreaks(tokens: readonly Token[], a: number, b: number): number {
  let breaks = 0;
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
    const { kind, norm } = tokens[at]!;
    if (kind === 'stop' || kind === 'mark' || joiners.has(norm)) breaks += 2;
    else if (kind === 'comma') breaks++;
  }
  return breaks;
}
