import type { CuedIntent, CueScores } from './cues/cues.ts';
import type { Tone } from './sentiment.ts';
import { type Intent, intentNames } from './types.ts';

export type IntentProbabilities = Record<CuedIntent, number>;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** An intent without a single phrase for it has this log-odds. */
const prior = -2.6;

/**
 * Probabilities from phrases and tone alone, for languages without a trained model. Anger makes a complaint likelier and
 * praise less so; a fault told without anger is a report rather than a complaint.
 */
export function intentsOfCues(cues: CueScores, tone: Tone): IntentProbabilities {
  const balance = tone.positive - tone.negative;
  const anger = Math.min(tone.negative, 6);
  const joy = Math.min(tone.positive, 6);
  const p = (score: number): number => logistic(prior + score);
  return {
    complaint: p(cues.complaint + 0.6 * anger - 0.5 * joy),
    question: p(cues.question + Math.min(tone.questions, 2) * 1.6),
    idea: p(cues.idea),
    praise: p(cues.praise + 0.6 * joy - 0.9 * anger),
    thanks: p(cues.thanks),
    purchase: p(cues.purchase),
    churn: p(cues.churn),
    referral: p(cues.referral + (balance < 0 ? -2 : 0)),
    report: p(cues.report - 0.35 * Math.max(0, anger - 2)),
  };
}

/** Every intent with p of at least a half, likeliest first; `other` when there is none. */
export function likelyIntents(probabilities: IntentProbabilities): Intent[] {
  const likely: Intent[] = [];
  let strongest = 0;
  for (const name of intentNames) {
    if (name === 'other') continue;
    const p = probabilities[name];
    if (p > strongest) strongest = p;
    if (p >= 0.5) likely.push({ name, p: round(p) });
  }
  if (likely.length === 0) return [{ name: 'other', p: round(1 - strongest) }];
  return likely.sort((a, b) => b.p - a.p);
}

const round = (p: number): number => Math.round(p * 1000) / 1000;
