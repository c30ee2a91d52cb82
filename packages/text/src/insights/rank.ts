import type { Kind } from './kind.ts';
import type { Message } from './message.ts';

/** Why an insight stands where it stands; each part from 0 to 1. */
export type Rank = { score: number; volume: number; growth: number; harm: number; material: number };
/** How much each part counts; only their proportions matter. */
export type RankWeights = { volume: number; growth: number; harm: number };

export const DEFAULT_WEIGHTS: RankWeights = { volume: 0.4, growth: 0.2, harm: 0.4 };

/** Words of loss and danger in plain English: what must not wait, however few say it. */
const GRAVE =
  /\b(?:unsafe|danger(?:ous)?|injur\w+|hurt|hospital|emergency|fire|smoke|medical|bleeding|allerg\w+|assault\w*|harass\w*|discriminat\w+|racis\w+|lawsuit|lawyer|sue|suing|police|stolen|theft|fraud\w*|scam\w*|hacked|breach\w*|leaked)\b/iu;
const LOSS =
  /\b(?:lost|missing|missed|stranded|stuck|cancel\w*|damaged|broken|ruined|never (?:arrived|came|received)|overcharged|charged twice|double charged|refund\w*|crash\w*|doesn['’]?t work|not working|won['’]?t (?:open|load|start|play)|can(?:['’]?t|not) (?:log|access|open|reach|get))\b/iu;
const LEAVING =
  /\b(?:never (?:again|fly|use|buy|flying|using)|switch(?:ing|ed)? to|cancel(?:l?ing|led)? my (?:account|subscription|membership|premium)|last time|lost a customer|going (?:back )?to (?:a )?competitor|uninstall\w*|delet(?:e|ed|ing) (?:my account|the app|this app))\b/iu;

const SHARE_OF = { grave: 1, leaving: 0.6, loss: 0.5, anger: 0.35 };

/**
 * Harm that one message tells of, 0 to 1: danger or crime 1; a customer who leaves 0.6; loss or failure 0.5; strong
 * displeasure up to 0.35. The parts add up and stop at 1. Praise tells of none.
 */
export function harmOf({ text, reading }: Message): number {
  const sentiment = reading.sentiment?.score ?? 0;
  if (reading.sentiment?.label === 'positive') return 0;
  const churn = reading.intents?.some(({ name }) => name === 'churn') ?? false;
  const sum =
    (GRAVE.test(text) ? SHARE_OF.grave : 0) +
    (churn || LEAVING.test(text) ? SHARE_OF.leaving : 0) +
    (LOSS.test(text) ? SHARE_OF.loss : 0) +
    SHARE_OF.anger * Math.max(0, -sentiment);
  return Math.min(1, sum);
}

/** Share of the members of a theme that speak in its last quarter, against an even spread, 0 (fading or even) to 1. */
export function growthOf(counts: readonly number[], all: readonly number[], bursting: boolean): number {
  const total = sum(counts);
  const allTotal = sum(all);
  if (total === 0 || allTotal === 0) return 0;
  const recent = Math.ceil(counts.length * 0.75);
  const share = (sum(counts.slice(recent)) + 1) / (total + 2);
  const usual = (sum(all.slice(recent)) + 1) / (allTotal + 2);
  const rising = Math.max(0, 1 - usual / share);
  return Math.min(1, rising + (bursting ? 0.5 : 0));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Average materiality from which a theme counts in full. */
const FULLY_MATERIAL = 0.5;

/**
 * What deserves attention first: the weighted mean of volume (logarithm of the people behind it over that of the most
 * people behind any), growth and harm; down to half of it where there is little to act on, and half for praise, since
 * thanks can wait.
 */
export function rankOf(
  parts: { people: number; mostPeople: number; growth: number; harm: number; material: number },
  kind: Kind,
  weights: RankWeights = DEFAULT_WEIGHTS,
): Rank {
  const volume = Math.log1p(parts.people) / Math.log1p(Math.max(1, parts.people, parts.mostPeople));
  const whole = weights.volume + weights.growth + weights.harm;
  const mean = (weights.volume * volume + weights.growth * parts.growth + weights.harm * parts.harm) / whole;
  const actable = (1 + Math.min(1, parts.material / FULLY_MATERIAL)) / 2;
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    score: rounded(actable * (kind === 'praise' ? mean / 2 : mean)),
    volume: rounded(volume),
    growth: rounded(parts.growth),
    harm: rounded(parts.harm),
    material: rounded(parts.material),
  };
}
