import type { Reading } from '../reading/types.ts';

/** What people want of the firm in a theme. */
export type Kind = 'problem' | 'wish' | 'question' | 'praise';

/** Many end a complaint with a kind word ("great bike otherwise"): less than half of the messages make no praise. */
const MOSTLY_PLEASED = 0.5;

/**
 * The kind of a theme from the shares of its members: wish when many ask for something new, praise when most are
 * pleased and few are not, question when this intent leads, else a problem.
 */
export function kindOf(sentiment: Readonly<Record<string, number>>, intents: Readonly<Record<string, number>>): Kind {
  const share = (name: string) => intents[name] ?? 0;
  const [negative, positive] = [sentiment['negative'] ?? 0, sentiment['positive'] ?? 0];
  const problem = Math.max(share('complaint') + share('report'), negative);
  const pleased = Math.max(share('praise'), positive);
  if (share('idea') >= 0.3 && share('idea') >= share('question')) return 'wish';
  if (pleased >= MOSTLY_PLEASED && pleased > 1.5 * problem && pleased > share('question')) return 'praise';
  if (share('question') >= 0.35 && share('question') >= problem) return 'question';
  return 'problem';
}

/** How well each mood speaks for a problem, a wish or a question. */
const MOOD = { negative: 1, neutral: 0.85, positive: 0.35 };
/** Weight of a message that holds nothing to act on. */
const LEAST_WEIGHT = 0.4;

/** How well a message speaks for a theme of this kind, 0 to 1: in its mood, and with something to act on. */
export function fitOf({ sentiment, material }: Reading, kind: Kind): number {
  if (kind === 'praise') return sentiment?.label === 'positive' ? 1 : 0.4;
  const mood = sentiment === undefined ? 1 : MOOD[sentiment.label];
  return mood * (LEAST_WEIGHT + (1 - LEAST_WEIGHT) * material);
}
