import { subjectWords } from '../words/subject.ts';
import { tokenise } from '../words/tokens.ts';
import { fitOf, type Kind } from './kind.ts';
import type { Message } from './message.ts';
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
    const quote = quoteOf(message);
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

/** The message without the mentions and links around it; of a long one, whole sentences from its start. */
export function quoteOf({ id, text }: Message): Quote {
  const tokens = tokenise(text);
  const isRim = (index: number) => {
    const token = tokens[index]!;
    return (
      token.kind === 'mention' || token.kind === 'link' || /^(?:[-:,.…|]|RT)$/u.test(text.slice(token.start, token.end))
    );
  };
  let first = 0;
  let last = tokens.length - 1;
  while (first < last && isRim(first)) first++;
  while (last > first && (tokens[last]!.kind === 'mention' || tokens[last]!.kind === 'link')) last--;
  const start = tokens[first]?.start ?? 0;
  const whole = tokens[last]?.end ?? text.length;
  const end = whole - start > LONGEST ? sentenceEnd(text, start, start + LONGEST) : whole;
  return { id, start, end, text: text.slice(start, end) };
}

/** The last sentence end before `limit`, else the last space. */
function sentenceEnd(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit);
  const stop = Math.max(part.lastIndexOf('. '), part.lastIndexOf('! '), part.lastIndexOf('? '), part.lastIndexOf('\n'));
  if (stop > LONGEST / 3) return start + stop + 1;
  const space = part.lastIndexOf(' ');
  return start + (space > 0 ? space : part.length);
}
