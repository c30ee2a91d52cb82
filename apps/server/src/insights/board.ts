import type { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import { countKinds, countTotals, type InsightColumns, listBoard } from './board.store.ts';
import { findQuotes } from './quotes.ts';
import type { Board, InsightQuery, InsightRow } from './schemas.ts';
import { readScoreCursor, writeScoreCursor } from './scoreCursor.ts';

/** From here on a message has something to act on; the totals say how many of these stand in an insight. */
const leastMaterial = 0.5;

/** The ranked board, with what all of it rests on. */
export async function showBoard(
  trx: Tx,
  actor: Actor,
  query: z.output<typeof InsightQuery>,
): Promise<z.output<typeof Board>> {
  const { workspaceId } = actor;
  const { kind, state, owner, following, dismissed, cursor, limit } = query;
  const filter = { kind, state, owner, follower: following && actor.id, dismissed: dismissed !== undefined };
  const rows = await listBoard(trx, workspaceId, filter, cursor ? readScoreCursor(cursor) : null, limit + 1);
  const shown = rows.slice(0, limit);
  const { material, grouped, from, to, ...totals } = await countTotals(trx, workspaceId, leastMaterial);
  const kinds = await countKinds(trx, workspaceId);
  const quotes = await findQuotes(trx, workspaceId, shown);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ ...shownRow(row, totals.interactions), quote: quotes.get(row.id)?.[0] ?? null })),
    next: rows.length > limit && last ? writeScoreCursor(last) : null,
    totals: {
      ...totals,
      grouped: material > 0 ? grouped / material : 0,
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
      byKind: {
        problem: kinds.get('problem') ?? 0,
        wish: kinds.get('wish') ?? 0,
        question: kinds.get('question') ?? 0,
        praise: kinds.get('praise') ?? 0,
      },
    },
  };
}

/** @param interactions customers' messages of the workspace */
export function shownRow(row: InsightColumns, interactions: number): Omit<z.output<typeof InsightRow>, 'quote'> {
  const { facts } = row;
  return {
    id: row.id,
    title: row.title,
    titleSource: row.titleSource,
    kind: row.kind,
    state: row.state as z.output<typeof InsightRow>['state'],
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? 'somebody who left' } : null,
    size: row.size,
    people: row.people,
    told: row.told,
    share: interactions > 0 ? row.size / interactions : 0,
    score: row.score,
    rank: facts.rank,
    strength: facts.strength,
    terms: facts.terms,
    sentiment: facts.sentiment,
    intents: facts.intents,
    trend: facts.trend,
    bursts: facts.bursts,
    firstAt: row.firstAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
