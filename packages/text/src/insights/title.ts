import { withoutCourtesies } from '../words/courtesies.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { fitOf, type Kind } from './kind.ts';
import type { Message } from './message.ts';
import { certainty, countedForm, distinction, isContent, pairDistinction, type WordUse } from './wordUse.ts';

export const LONGEST_TITLE = 70;
const VERB =
  /^(?:am|is|are|was|were|be|been|have|has|had|do|does|did|can|could|will|would|should|must|get|got|lost|left|gave|took|made|went|said|told|paid|kept|broke|hung|put|sat|stuck|waiting|need|want|wish|love|hate|give|make|take|keep|let|fix|add|bring|allow|won't|.*n't|cannot|i'm|it's|we're|you're|they're|i've|we've|.{3,}(?:ed|ing))$/u;
const POINTING =
  /^(?:he|she|it|they|this|that|these|those|it's|that's|they're|he's|she's|there|here|him|her|them|same|which)$/u;
/** Openers of a noun phrase that says something without a verb: "no reply", "two hours on hold". */
const TELLING = /^(?:no|not|never|still|another|worst|best|great|terrible|awful|poor|lost|stuck|zero|\d+\w*)$/u;
/** Spellings of the chat window. */
const TEXTED =
  /^(?:u|ur|r|ya|y'all|yall|n|b|c|k|im|ive|dont|cant|wont|didnt|doesnt|isnt|thats|hes|whats|youre|w|gonna|wanna|gotta|cuz|bc|tho|smh|lol|lmao|haha+|ppl|thx|pls|plz|b4|2day|gr8|[a-z])$/u;
const BEST_WORDS = 7;
/** From this z on, a word surely belongs to the theme more than to the rest. */
const SURE = 1.96;
/** A clause without such a word could stand over any theme. */
const GENERAL = 0.25;
const REPEATS_ITSELF = 0.3;
/** An order number, a telephone number, a code. */
const IDENTIFIER = /\d{4,}|\p{L}-?\d{3,}/u;
const NAMES_ONE_CASE = 0.2;
/** Openers of a sentence with a subject, or of a plain question. */
const SUBJECT =
  /^(?:i|i'm|i've|my|we|we're|we've|our|you|you're|you've|your|no|still|been|how|why|can|could|where|when|what|is|are)$/u;
/** Openers of a sentence whose subject was left out or lies before it. */
const HEADLESS =
  /^(?:don't|doesn't|didn't|won't|isn't|wasn't|might|not|other|either|only|even|much|already|did|does|do|nothing's)$/u;

/** A clause with how well it would stand for the theme. */
export type TitleCandidate = { title: string; score: number; forms: string[] };

/**
 * Titles for a theme in its customers' own words: clauses of the messages given, best first. A good one is made of
 * what many in the theme say and others do not, reads as a sentence or a telling phrase, and points at nothing outside.
 *
 * @param messages members of the theme
 * @param kind     what most of them want: a problem is not named by the one customer who is pleased
 * @param theme    words of the theme
 * @param everywhere words of all messages
 */
export function titleCandidates(
  messages: readonly Message[],
  kind: Kind,
  theme: WordUse,
  everywhere: WordUse,
): TitleCandidate[] {
  const best = new Map<string, TitleCandidate>();
  for (const { text, reading } of messages) {
    const fit = fitOf(reading, kind);
    for (const clause of clausesOf(withoutCourtesies(text))) {
      const asked = clause.whole && text[clause.end] === '?';
      if (asked && kind === 'praise') continue;
      const title = toTitle(text.slice(clause.start, clause.end)) + (asked ? '?' : '');
      if (title.length > LONGEST_TITLE) continue;
      const forms = clause.words.map(countedForm);
      const score = fit * aboutness(forms, theme, everywhere) * readability(clause, theme, everywhere);
      const key = forms.filter(isContent).join(' ');
      if (score > (best.get(key)?.score ?? 0)) best.set(key, { title, score, forms });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1));
}

/** How much of what marks the theme the clause says, for its length. */
function aboutness(forms: readonly string[], theme: WordUse, everywhere: WordUse): number {
  const content = [...new Set(forms.filter(isContent))];
  if (content.length === 0) return 0;
  const words = content.reduce((sum, one) => sum + distinction(one, theme, everywhere), 0);
  const pairs = forms
    .slice(1)
    .reduce((sum, one, i) => sum + pairDistinction(`${forms[i]} ${one}`, theme, everywhere), 0);
  const specific = content.some((one) => certainty(one, theme, everywhere) > SURE);
  return ((words + pairs) / Math.sqrt(content.length + 1)) * (specific ? 1 : GENERAL);
}

/** How well a clause reads on its own, from 0 to about 1.6. */
function readability(clause: Clause, theme: WordUse, everywhere: WordUse): number {
  const { words, names } = clause;
  const strange = names.filter((name) => (theme.stems.get(countedForm(name)) ?? 0) < theme.texts / 4).length;
  const numbers = words.filter((word) => /\d/u.test(word)).length;
  const rare = words.filter((word) => (everywhere.stems.get(countedForm(word)) ?? 0) < 3 && !/\d/u.test(word)).length;
  const texted = words.filter((word) => TEXTED.test(word)).length;
  let score = 1;
  if (words.some((word) => VERB.test(word))) score *= 1.25;
  else if (!TELLING.test(words[0]!)) score *= 0.6;
  if (clause.whole) score *= 1.2;
  if (SUBJECT.test(words[0]!)) score *= 1.15;
  if (HEADLESS.test(words[0]!)) score *= 0.7;
  if (POINTING.test(words[0]!)) score *= 0.5;
  if (words.slice(1).some((word) => POINTING.test(word))) score *= 0.8;
  const content = words.map(countedForm).filter(isContent);
  if (new Set(content).size < content.length) score *= REPEATS_ITSELF;
  if (words.some((word) => IDENTIFIER.test(word))) score *= NAMES_ONE_CASE;
  score *= 0.5 ** strange * 0.7 ** numbers * 0.6 ** texted * (everywhere.texts > 200 ? 0.6 ** rare : 1);
  return score * (1 - Math.min(0.5, Math.abs(words.length - BEST_WORDS) * 0.06));
}

/** Sentence case, single spaces, quiet capitals: the same words, set as a heading. */
export function toTitle(clause: string): string {
  const spaced = clause
    .replaceAll(/,(?=\p{L})/gu, ', ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const letters = spaced.replaceAll(/[^\p{L}]/gu, '');
  const shouted = letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const calm = (shouted ? spaced.toLowerCase() : spaced).replaceAll(/(?<![\p{L}\p{N}])i(?=['’\s]|$)/gu, 'I');
  return calm.charAt(0).toUpperCase() + calm.slice(1);
}

/**
 * The title of a theme: its best clause that no other theme has taken, else its terms in quotes, else its first words.
 *
 * @param messages members of the theme, the most typical first
 * @param taken    titles of other themes
 */
export function chooseTitle(
  messages: readonly Message[],
  kind: Kind,
  theme: WordUse,
  everywhere: WordUse,
  terms: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): string {
  const free = titleCandidates(messages, kind, theme, everywhere).find(
    ({ title, score }) => score > 0 && !taken.has(title),
  );
  if (free !== undefined) return free.title;
  const clause = messages.flatMap(({ text }) =>
    clausesOf(withoutCourtesies(text)).map(({ start, end }) => toTitle(text.slice(start, end))),
  );
  const first = clause.find((title) => title.length <= LONGEST_TITLE && !taken.has(title));
  return (
    first ??
    (terms.length > 0
      ? `About ${terms.slice(0, 3).join(', ')}`
      : toTitle((messages[0]?.text ?? '').slice(0, LONGEST_TITLE)))
  );
}
