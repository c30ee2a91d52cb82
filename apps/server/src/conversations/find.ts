import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import { type FoundRow, findInInteractions, findInNotes, wordSearch } from './find.store.ts';
import type { SearchResults } from './schemas.ts';
import { snippetOf, wordsOf } from './snippet.ts';

type Found = Pick<z.output<typeof SearchResults>, 'interactions' | 'notes'>;

/**
 * Messages and notes that hold the words, newest first, each with the words around the match.
 *
 * @param query words as people write them for search engines; the last one may be the beginning of a word
 * @param limit most of each kind
 */
export async function find(trx: Tx, workspaceId: string, query: string, limit: number): Promise<Found> {
  const search = wordSearch(query);
  const words = wordsOf(query);
  const shown = ({ id, conversationId, at, text }: FoundRow) => ({
    id,
    conversationId,
    at: at.toISOString(),
    text: snippetOf(text, words),
  });
  const interactions = await findInInteractions(trx, workspaceId, search, limit);
  const notes = await findInNotes(trx, workspaceId, search, limit);
  return {
    interactions: interactions.map((row) => ({ ...shown(row), author: row.author })),
    notes: notes.map((row) => ({ ...shown(row), author: row.author ?? 'somebody who left' })),
  };
}
