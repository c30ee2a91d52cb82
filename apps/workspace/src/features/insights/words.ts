import type { Insight, InsightRow } from '@parley/server/api';
import type { Stage, ToldShare } from '../../design/index.ts';
import { stageOf } from '../../text/index.ts';

type Kind = InsightRow['kind'];
export type State = InsightRow['state'];
export type Action = Insight['actions'][number];

export const KINDS: readonly Kind[] = ['problem', 'wish', 'question', 'praise'];
export const KIND_NAMES: Record<Kind, string> = {
  problem: 'Problem',
  wish: 'Wish',
  question: 'Question',
  praise: 'Praise',
};

export const STATE_NAMES: Record<State, string> = {
  emerging: 'Emerging',
  confirmed: 'Understood',
  assigned: 'Routed',
  acting: 'Acting',
  changed: 'Changed',
  told: 'Told',
  dismissed: 'Dismissed',
  merged: 'Merged',
  faded: 'Faded',
};

/** What the evidence bears, with why. */
export const STRENGTH_WORDS: Record<InsightRow['strength'], string> = {
  anecdote: 'An anecdote so far: few people, or no more than chance would bring.',
  signal: 'A signal: three people or more, and a burst that chance does not explain.',
  supported: 'Supported: people on two channels or more, and a real change over time.',
};

export const ACTION_STATES: Record<Action['state'], string> = {
  planned: 'Planned',
  doing: 'Doing',
  done: 'Done',
  dropped: 'Dropped',
};

/** Parts of the rank in the order in which they are shown, with what each means. Parts not named here keep their own name. */
export const RANK_PARTS: Readonly<Record<string, { name: string; meaning: string }>> = {
  volume: { name: 'Volume', meaning: 'people behind it, against the insight with the most' },
  growth: { name: 'Growth', meaning: 'said lately more than messages in general' },
  harm: { name: 'Harm', meaning: 'danger, loss, customers who leave, anger' },
};

/** Where an insight stands in the loop, and how far telling is; null when it has left the loop. */
export function loopOf(insight: Pick<InsightRow, 'state' | 'told' | 'people'>): {
  stage: Stage;
  share: ToldShare | undefined;
} | null {
  // What changed is to be told next; as soon as somebody was, that is where it stands.
  const telling = insight.state === 'told' || (insight.state === 'changed' && insight.told > 0);
  const stage = telling ? 'told' : stageOf(insight.state);
  if (!stage) return null;
  return { stage, share: telling ? { told: insight.told, of: insight.people } : undefined };
}

/** The tone that an insight of its kind is judged by, with its share: harm for a problem, joy for praise, else what prevails. */
export function toneOf({ kind, sentiment }: Pick<InsightRow, 'kind' | 'sentiment'>): {
  tone: 'negative' | 'positive';
  share: number;
} {
  const prevails = sentiment.negative >= sentiment.positive ? 'negative' : 'positive';
  const tone = kind === 'problem' ? 'negative' : kind === 'praise' ? 'positive' : prevails;
  return { tone, share: sentiment[tone] };
}
