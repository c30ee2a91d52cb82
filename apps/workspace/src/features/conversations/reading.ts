import type { Reading } from '@parley/server/api';
import type { Mark } from '../../text/index.ts';

/** A margin note and the phrases it speaks of, which carry its number. */
export interface PhraseNote {
  readonly number: number;
  readonly words: string;
  /** Speaks against us. */
  readonly against: boolean;
}

type Span = Reading['spans'][number];

const POLARITY_WORDS: Readonly<Record<string, string>> = { '-1': 'Complained of', '1': 'Praised' };
const KIND_WORDS: Readonly<Record<string, string>> = {
  order: 'Order number',
  money: 'Amount',
  date: 'Date',
  personal: 'Personal data',
};

/**
 * The marks on a message and the notes beside it. Phrases of which the same is said share a note; the numbers follow the
 * text. What is only named, and what anybody sees for what it is, such as a link, gets neither.
 */
export function notesOf(spans: readonly Span[]): { marks: Mark[]; notes: PhraseNote[] } {
  const numbers = new Map<string, number>();
  const marks: Mark[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const words = wordsFor(span);
    if (!words) continue;
    const note = numbers.get(words) ?? numbers.size + 1;
    numbers.set(words, note);
    marks.push({ start: span.start, end: span.end, note });
  }
  const notes = [...numbers].map(([words, number]) => ({ number, words, against: words === POLARITY_WORDS['-1'] }));
  return { marks, notes };
}

function wordsFor({ kind, polarity = 0 }: Span): string | undefined {
  return kind === 'aspect' ? POLARITY_WORDS[polarity] : KIND_WORDS[kind];
}

const SENTIMENT_WORDS = { negative: 'Sounds unhappy', neutral: 'Sounds even', positive: 'Sounds happy' } as const;

/** `Sounds unhappy`; null where the reading has no sentiment. */
export function sentimentWords({ sentiment }: Reading): string | null {
  return sentiment ? SENTIMENT_WORDS[sentiment.label] : null;
}
