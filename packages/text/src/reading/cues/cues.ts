import type { Token } from '../tokens.ts';
import type { IntentName } from '../types.ts';

/** Intents that wording can give away; `other` is the absence of them all. */
export type CuedIntent = Exclude<IntentName, 'other'>;

/**
 * Phrases of a language by intent and strength (in log-odds). `|` separates phrases, `*` stands for any one word, `^`
 * before the first word binds it to the start of a sentence, `?` and `!` stand for themselves.
 */
export type CueSource = Partial<Record<CuedIntent, Readonly<Record<string, string>>>>;

interface Cue {
  intent: CuedIntent;
  weight: number;
  /** The words after the first. */
  rest: readonly string[];
}

/** Phrases by their first word. */
export type CueTable = ReadonlyMap<string, readonly Cue[]>;

/** Makes the lookup table of a language from its phrases. */
export function buildCues(source: CueSource): CueTable {
  const table = new Map<string, Cue[]>();
  for (const [intent, strengths] of Object.entries(source)) {
    for (const [weight, phrases] of Object.entries(strengths)) {
      for (const phrase of phrases.split('|')) {
        const [first, ...rest] = phrase.trim().split(/\s+/);
        if (!first) continue;
        const cue = { intent: intent as CuedIntent, weight: Number(weight), rest };
        const known = table.get(first);
        if (known) known.push(cue);
        else table.set(first, [cue]);
      }
    }
  }
  return table;
}

function matchesRest(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (const [offset, word] of rest.entries()) {
    const token = tokens[at + 1 + offset];
    if (!token || (word !== '*' && token.norm !== word)) return false;
  }
  return true;
}

export type CueScores = Record<CuedIntent, number>;

export const noCues = (): CueScores => ({
  complaint: 0,
  question: 0,
  idea: 0,
  praise: 0,
  thanks: 0,
  purchase: 0,
  churn: 0,
  referral: 0,
  report: 0,
});

function addMatches(tokens: readonly Token[], at: number, cues: readonly Cue[] | undefined, scores: CueScores): void {
  if (!cues) return;
  for (const { intent, weight, rest } of cues) if (matchesRest(tokens, at, rest)) scores[intent] += weight;
}

/** At the beginning, after the end of a sentence, and after the names of those addressed. */
function startsSentence(tokens: readonly Token[], at: number): boolean {
  const kind = tokens[at - 1]?.kind;
  return kind === undefined || kind === 'stop' || kind === 'mark' || kind === 'mention';
}

/** Adds up the strengths of the phrases found. */
export function scoreCues(tokens: readonly Token[], table: CueTable): CueScores {
  const scores = noCues();
  for (let at = 0; at < tokens.length; at++) {
    addMatches(tokens, at, table.get(tokens[at]!.norm), scores);
    if (startsSentence(tokens, at)) addMatches(tokens, at, table.get(`^${tokens[at]!.norm}`), scores);
  }
  return scores;
}
