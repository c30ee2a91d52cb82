import type { IntentProbabilities } from './intents.ts';
import type { Tone } from './sentiment.ts';
import type { Token } from './tokens.ts';
import type { Author, ThreadMessage } from './types.ts';

export type Degree = 1 | 2 | 3 | 4 | 5 | 6;

/** Of two voices, one that writes less than this share of the other's messages makes the exchange skewed. */
const skewedBalance = 1 / 3;
/** Distinct voices from which a thread belongs to nobody. */
const communityVoices = 4;

const firm = '\0firm';
const somebody = '\0somebody';

function voiceOf(author: Author | undefined, direction?: 'in' | 'out'): string {
  if (direction === 'out') return firm;
  if (typeof author === 'string') return author.toLowerCase();
  return (author?.handle ?? author?.email ?? author?.name)?.toLowerCase() ?? somebody;
}

/** Messages of each voice, the one being read included. */
function countVoices(author: Author | undefined, thread: readonly ThreadMessage[]): Map<string, number> {
  const voices = new Map([[voiceOf(author), 1]]);
  for (const message of thread) {
    const voice = voiceOf(message.author, message.direction);
    voices.set(voice, (voices.get(voice) ?? 0) + 1);
  }
  return voices;
}

/** What the shape of the thread says: undefined when only one voice has spoken. */
function degreeOfThread(voices: ReadonlyMap<string, number>): Degree | undefined {
  if (voices.size < 2) return undefined;
  const counts = [...voices.values()].sort((a, b) => b - a);
  const [most = 0, second = 0] = counts;
  if (voices.size >= communityVoices) {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return most / all < 0.5 ? 6 : 5;
  }
  if (voices.size > 2) return 5;
  return second / most < skewedBalance ? 3 : 5;
}

const asksRepeatedly =
  /\b(?:still|again|asked|asking|third|fourth|several|repeatedly|weeks?|days?|hours?|noch immer|immer noch|schon wieder|toujours|encore|todavía|sigo|ancora|ainda)\b/i;

/**
 * The customer's degree of social interaction, from the text and the thread: intent decides, not channel. Where two fit,
 * the lower one is taken.
 *
 * @see M. Lieberman, "6 Degrees of Social Interactions", 26 March 2010
 */
export function degreeOf(
  text: string,
  tokens: readonly Token[],
  tone: Tone | undefined,
  intents: IntentProbabilities | undefined,
  author: Author | undefined,
  thread: readonly ThreadMessage[],
): Degree {
  const questions = tone?.questions ?? tokens.filter(({ norm }) => norm === '?').length;
  const asks = (intents?.question ?? 0) >= 0.5 || questions > 0;
  const ofThread = degreeOfThread(countVoices(author, thread));
  if (ofThread === 5 && asks && asksRepeatedly.test(text) && (intents?.complaint ?? 0) >= 0.5) return 4;
  if (ofThread) return ofThread;
  if (asks) return 4;
  const emotion = tone ? tone.positive + tone.negative : 0;
  const demands = intents ? Math.max(intents.idea, intents.report, intents.purchase) >= 0.5 : false;
  return emotion >= 2 && !demands ? 2 : 1;
}
