import { withoutCourtesies } from '../words/courtesies.ts';
import { type Stretch, sentencesOf } from '../words/sentences.ts';
import { subjectWords } from '../words/subject.ts';
import { type Token, tokenise } from '../words/tokens.ts';
import { fitOf, type Kind } from './kind.ts';
import type { Message } from './message.ts';
import { typicality } from './typicality.ts';
import { countedForm, distinction, isContent, type WordUse } from './wordUse.ts';

/** Words of a message as evidence: `message.text.slice(start, end) === text`, offsets in UTF-16 units. */
export type Quote = { id: string; start: number; end: number; text: string };

const MOST_QUOTES = 6;
const LONGEST = 240;
/** Shorter quotes say less than they seem to. */
const READABLE = 60;
/** A further quote must add at least this share of what the first one said. */
const LEAST_GAIN = 0.12;

type Scored = { message: Message; quote: Quote; forms: Set<string>; voice: string };

/**
 * Chooses one to six quotes that together say what a theme says: each next one adds the most that is not yet said, by a
 * person not yet quoted.
 *
 * @param messages members of the theme, the most typical first
 * @param kind     what most of them want: quotes speak in that mood
 * @param voice    who stands behind a message
 */
export function chooseQuotes(
  messages: readonly Message[],
  kind: Kind,
  theme: WordUse,
  everywhere: WordUse,
  voice: (message: Message) => string,
): Quote[] {
  const pool: Scored[] = messages.map((message) => {
    const quote = quoteOf(message, (words) => typicality(words, theme, everywhere));
    return {
      message,
      quote,
      forms: new Set(subjectWords(quote.text).map(countedForm).filter(isContent)),
      voice: voice(message),
    };
  });
  const said = new Map<string, number>();
  const voices = new Set<string>();
  const chosen: Scored[] = [];
  let firstGain = 0;
  while (chosen.length < MOST_QUOTES) {
    let best: Scored | undefined;
    let most = 0;
    for (const one of pool) {
      if (voices.has(one.voice)) continue;
      const gain = fitOf(one.message.reading, kind) * gainOf(one, said, theme, everywhere);
      if (gain > most) [best, most] = [one, gain];
    }
    if (best === undefined || most < LEAST_GAIN * firstGain) break;
    if (chosen.length === 0) firstGain = most;
    chosen.push(best);
    voices.add(best.voice);
    for (const form of best.forms) said.set(form, (said.get(form) ?? 0) + 1);
  }
  if (chosen.length === 0 && pool.length > 0) chosen.push(pool[0]!);
  return chosen.map(({ quote }) => quote);
}

/** What a quote adds: its marks of the theme, each worth a third of what it was the time before. */
function gainOf(
  { quote, forms }: Scored,
  said: ReadonlyMap<string, number>,
  theme: WordUse,
  everywhere: WordUse,
): number {
  let sum = 0;
  for (const form of forms) sum += distinction(form, theme, everywhere) / 3 ** (said.get(form) ?? 0);
  const readable = Math.min(1, quote.text.length / READABLE);
  return (sum / Math.sqrt(forms.size + 3)) * readable;
}

/**
 * The sentences of a message that tell most, without the mentions and links around them: the best one, with its
 * neighbours where it is short. A sentence too long is cut at a word.
 *
 * @param weigh how much words tell; all sentences alike give the first
 */
export function quoteOf({ id, text }: Message, weigh: (words: readonly string[]) => number): Quote {
  const own = sentencesOf(withoutCourtesies(text));
  const sentences = own.length > 0 ? own : [{ start: 0, end: text.length }];
  const weights = sentences.map(({ start, end }) => weigh(subjectWords(text.slice(start, end))));
  let first = weights.indexOf(Math.max(...weights));
  let last = first;
  const fits = (from: number, to: number) => sentences[to]!.end - sentences[from]!.start <= LONGEST;
  while (sentences[last]!.end - sentences[first]!.start < READABLE) {
    const before = first > 0 && fits(first - 1, last) ? weights[first - 1]! : -1;
    const after = last + 1 < sentences.length && fits(first, last + 1) ? weights[last + 1]! : -1;
    if (before < 0 && after < 0) break;
    if (after >= before) last++;
    else first--;
  }
  const { start, end } = withoutRim(text, { start: sentences[first]!.start, end: sentences[last]!.end });
  const cut = end - start > LONGEST ? lastSpace(text, start, start + LONGEST) : end;
  return { id, start, end: cut, text: text.slice(start, cut) };
}

/** Leaves out mentions and links at both ends, and the marks behind those in front. */
function withoutRim(text: string, stretch: Stretch): Stretch {
  const part = text.slice(stretch.start, stretch.end);
  const tokens = tokenise(part);
  const isAddress = ({ kind }: Token) => kind === 'mention' || kind === 'link';
  const isRim = (token: Token) => isAddress(token) || /^(?:[-:,.…|]|RT)$/u.test(part.slice(token.start, token.end));
  let first = 0;
  let last = tokens.length - 1;
  while (first < last && isRim(tokens[first]!)) first++;
  while (last > first && isAddress(tokens[last]!)) last--;
  return {
    start: stretch.start + (tokens[first]?.start ?? 0),
    end: stretch.start + (tokens[last]?.end ?? part.length),
  };
}

function lastSpace(text: string, start: number, limit: number): number {
  const space = text.slice(start, limit).lastIndexOf(' ');
  return space > 0 ? start + space : limit;
}
