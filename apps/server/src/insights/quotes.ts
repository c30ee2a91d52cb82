import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { spansOf } from '../understanding/index.ts';
import type { Facts, QuotePlace } from './facts.ts';
import type { Evidence, Quote } from './schemas.ts';
import { findSpoken, type SpokenRow } from './spoken.store.ts';

type ShownQuote = z.output<typeof Quote>;

/**
 * The quotes of insights, cut from the messages as they stand now. A quote whose message is gone, does not count here
 * any more, or is too short for its place, is left out.
 */
export async function findQuotes(
  trx: Tx,
  workspaceId: string,
  insights: readonly { id: string; facts: Facts }[],
): Promise<Map<string, ShownQuote[]>> {
  const wanted = insights.flatMap(({ facts }) => facts.quotes.map(({ interactionId }) => interactionId));
  const rows = await findSpoken(
    trx,
    workspaceId,
    insights.map(({ id }) => id),
    [...new Set(wanted)],
  );
  const spoken = new Map(rows.map((row) => [`${row.insightId} ${row.id}`, row]));
  return new Map(
    insights.map(({ id, facts }) => [
      id,
      facts.quotes.flatMap((place) => {
        const row = spoken.get(`${id} ${place.interactionId}`);
        return row && fits(place, row.text) ? [{ ...wordsOf(row), start: place.start, end: place.end }] : [];
      }),
    ]),
  );
}

/** A message of the evidence with what to mark in it: the quoted phrase, else the phrases that it is about. */
export function shownEvidence(row: SpokenRow, quotes: readonly QuotePlace[]): z.output<typeof Evidence> {
  const quoted = quotes.filter((place) => place.interactionId === row.id && fits(place, row.text));
  return {
    ...wordsOf(row),
    marks: (quoted.length > 0 ? quoted : aspectsOf(row)).map(({ start, end }) => ({ start, end })),
    similarity: row.similarity,
    placedBy: row.placedBy,
    standing: row.standing,
    rating: row.rating,
    sentiment: row.sentiment,
  };
}

function aspectsOf({ text, detail }: SpokenRow): { start: number; end: number }[] {
  if (detail === null) return [];
  return spansOf(detail, text).filter(({ kind }) => kind === 'aspect');
}

function fits({ start, end }: QuotePlace, text: string): boolean {
  return start >= 0 && start < end && end <= text.length;
}

function wordsOf(row: SpokenRow) {
  return {
    interactionId: row.id,
    conversationId: row.conversationId,
    personId: row.personId,
    personName: row.personName,
    channel: row.network,
    at: row.at.toISOString(),
    language: row.language,
    text: row.text,
  };
}
