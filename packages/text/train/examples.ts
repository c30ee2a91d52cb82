import { readFileSync } from 'node:fs';
import { loadRows } from '../bench/data.ts';
import { intentHeads } from '../src/reading/model/linear.ts';
import type { IntentName, SentimentLabel } from '../src/reading/types.ts';
import { commonSlots, trades } from './trades.ts';

/** A text with what is known of it; what is not mentioned is not known and teaches nothing. */
export interface Example {
  text: string;
  sentiment?: SentimentLabel;
  /** Intents known to be there (true) or not (false). */
  intents: Partial<Record<IntentName, boolean>>;
  /** How much its sentiment counts. */
  weight: number;
  /** How much its intents count: less for talk that is not with firms, or the rarity of complaints there would be learnt. */
  intentWeight: number;
  /** Part of the data, from 0 to {@link folds} - 1, that is held back together. */
  fold: number;
  /** Written for Parley, rather than taken from a public set. */
  own?: boolean;
}

const sentimentLetters: Readonly<Record<string, SentimentLabel>> = { n: 'negative', o: 'neutral', p: 'positive' };
const intentLetters: Readonly<Record<string, IntentName>> = {
  C: 'complaint',
  Q: 'question',
  I: 'idea',
  P: 'praise',
  T: 'thanks',
  B: 'purchase',
  X: 'churn',
  F: 'referral',
  R: 'report',
};

const fillingsOfSentence = 10;
/** Parts into which the data are cut to measure and calibrate on texts not learnt from. */
export const folds = 4;

/** A small deterministic generator (mulberry32): whole numbers below `limit`. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function fill(sentence: string, pick: (limit: number) => number): string {
  const trade = trades[pick(trades.length)]!;
  const slots: Readonly<Record<string, readonly string[]>> = { ...commonSlots, ...trade };
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const choices = slots[slot];
    if (!choices) throw new Error(`expected a slot of trades.ts, got {${slot}} in: ${sentence}`);
    return choices[pick(choices.length)]!;
  });
  return filled.replace(/\s+/g, ' ').trim();
}

/** The sentences written for Parley, each in several trades. All fillings of a sentence are held back together. */
function customerExamples(): Example[] {
  const lines = readFileSync(new URL('customers.en.txt', import.meta.url), 'utf8').split('\n');
  const pick = seeded(7);
  const examples: Example[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [labels = '', ...words] = line.split(' ');
    const present = new Set([...labels.slice(1)].map((letter) => intentLetters[letter]));
    const intents = Object.fromEntries(intentHeads.map((name) => [name, present.has(name)]));
    const texts = new Set(Array.from({ length: fillingsOfSentence }, () => fill(words.join(' '), pick)));
    for (const text of texts) {
      const weight = 4 / Math.sqrt(texts.size);
      examples.push({
        text,
        sentiment: sentimentLetters[labels[0]!]!,
        intents,
        weight,
        intentWeight: weight,
        fold: at % folds,
        own: true,
      });
    }
  }
  return examples;
}

interface Row {
  text: string;
  label?: string;
  labels?: string[];
  intents?: string[];
  sentiment?: string;
}

const rowsOf = (set: string): Row[] => {
  const rows = loadRows<Row>(set);
  if (!rows) throw new Error(`expected the training set ${set} in ../shared/data, found none: put it there`);
  return rows;
};

const asks = (text: string): boolean =>
  /\?|^(?:please )?(?:what|how|when|where|which|who|why|can|could|is|are|do|does|did|will|would|should|may) /i.test(
    text,
  );

/** GoEmotions: sentiment of everyday talk, and thanks; it is no talk with firms, so it holds no requests of customers. */
function everydayExamples(): Example[] {
  const nothing = { complaint: false, purchase: false, churn: false, report: false, referral: false };
  return rowsOf('goemotions').map(({ text, labels = [], sentiment }, at) => ({
    text,
    ...((sentiment === 'positive' || sentiment === 'negative' || sentiment === 'neutral') && { sentiment }),
    intents: {
      ...nothing,
      thanks: labels.includes('gratitude'),
      ...(!asks(text) && { question: false }),
      ...(!labels.includes('admiration') && !labels.includes('love') && { praise: false }),
    },
    weight: 0.5,
    intentWeight: 0.05,
    fold: at % folds,
  }));
}

const troubles =
  /not_working|declined|failed|wrong|not_recognised|lost|swallowed|not_updated|not_received|blocked|charged_twice|not_showing/;

/** Requests to banks and assistants: questions and orders in a level tone. */
function requestExamples(): Example[] {
  const level = { complaint: false, praise: false, idea: false, referral: false };
  const banking = rowsOf('banking77').map(({ text, label = '' }, at) => ({
    text,
    intents: {
      question: asks(text),
      idea: false,
      thanks: false,
      ...(troubles.test(label) ? !asks(text) && { report: true } : { report: false, complaint: false }),
      churn: label === 'terminate_account',
    },
    weight: 0.4,
    intentWeight: 0.15,
    fold: at % folds,
  }));
  const assistants = [...rowsOf('clinc150'), ...rowsOf('hwu64')].map(({ text }, at) => ({
    text,
    sentiment: 'neutral' as const,
    intents: { ...level, question: asks(text), churn: false, report: false },
    weight: 0.25,
    intentWeight: 0.04,
    fold: at % folds,
  }));
  return [...banking, ...assistants];
}

const purchases = /^(?:order(?!checks)|bookflight|startserviceintent|startorder|upgradeserviceintent)/;

/** MultiDoGO: customers in conversation with six kinds of firms. Turns of one or two words are left out. */
function conversationExamples(): Example[] {
  const examples: Example[] = [];
  for (const [at, { text, intents = [] }] of rowsOf('multidogo-turns').entries()) {
    if (text.split(' ').length < 4 || intents.includes('contentonly') || intents.includes('outofdomain')) continue;
    const has = (pattern: RegExp): boolean => intents.some((name) => pattern.test(name));
    const thanks = has(/^thankyou$/);
    examples.push({
      text,
      sentiment: thanks ? 'positive' : 'neutral',
      intents: {
        complaint: false,
        idea: false,
        referral: false,
        thanks,
        purchase: has(purchases),
        churn: has(/^(?:closeaccount|cancelserviceintent)$/),
        report: has(/^(?:reportbroken|reportlostcard)/),
      },
      weight: thanks ? 0.2 : 0.4,
      intentWeight: 0.1,
      fold: at % folds,
    });
  }
  return examples;
}

/** Everything the English model learns from. */
export const allExamples = (): Example[] => [
  ...customerExamples(),
  ...everydayExamples(),
  ...requestExamples(),
  ...conversationExamples(),
];
