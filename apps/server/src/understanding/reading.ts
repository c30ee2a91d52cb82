import type { engine, Intent, Reading, SentimentLabel, Span } from '@parley/text';

/** A row of understanding.reading, as its readers select it. */
export type ReadingRow = {
  engine: string;
  language: string;
  scored: boolean;
  sentiment: string | null;
  score: number | null;
  material: number;
  degree: number;
  detail: unknown;
};

/** What the column `detail` keeps: probabilities and places, never words of the message. */
type Detail = { intents: Intent[] | null; spans: Omit<Span, 'text'>[] };

/** What is kept of a reading beside its columns. */
export function detailOf({ intents, spans }: Reading): Detail {
  return { intents: intents ?? null, spans: spans.map(({ text: _words, ...place }) => place) };
}

/**
 * The phrases that were read in a message, cut from it. One that does not fit, because the text is not the one that was
 * read, is left out.
 *
 * @param detail the column of that name
 */
export function spansOf(detail: unknown, text: string): Span[] {
  const { spans } = detail as Detail;
  return spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

/**
 * The reading of an interaction as the API gives it.
 *
 * @param text the interaction's text as stored
 */
export function readingOf(row: ReadingRow, text: string): Reading {
  const { intents } = row.detail as Detail;
  return {
    language: row.language,
    scored: row.scored,
    ...(row.sentiment !== null && {
      sentiment: { label: row.sentiment as SentimentLabel, score: row.score ?? 0 },
    }),
    ...(intents && { intents }),
    material: row.material,
    degree: row.degree,
    spans: spansOf(row.detail, text),
    engine: row.engine as typeof engine,
  };
}
