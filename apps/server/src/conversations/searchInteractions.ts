import type { z } from 'zod';
import { type Cursor, pageOf, readCursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { findReadings } from '../understanding/index.ts';
import type { PageWish } from './inbox.ts';
import { type InteractionFilter, listInteractions } from './interactionList.store.ts';
import { viewInteractions } from './interactionView.store.ts';
import type { InsightPorts } from './ports.ts';
import type { Interaction } from './schemas.ts';
import { shownInteraction } from './shown.ts';

type Shown = z.output<typeof Interaction>;

/** Evidence is asked for in pages of this size while other conditions thin it out. */
const EVIDENCE_PAGE = 1000;

/** A page of the log, newest first. */
export async function searchInteractions(
  trx: Tx,
  ports: InsightPorts,
  workspaceId: string,
  { cursor, limit, insight, ...filter }: InteractionFilter & PageWish & { insight?: string | undefined },
): Promise<{ items: Shown[]; next: string | null }> {
  const after = cursor ? readCursor(cursor) : null;
  const places = insight
    ? await listEvidence(trx, ports, workspaceId, insight, filter, after, limit + 1)
    : await listInteractions(trx, workspaceId, filter, after, limit + 1);
  const { items, next } = pageOf(places, limit, (place) => place);
  return { items: await showAll(trx, workspaceId, items), next };
}

/** @throws NotFoundError when the workspace has no such interaction */
export async function openInteraction(trx: Tx, workspaceId: string, id: string): Promise<Shown> {
  const [shown] = await showAll(trx, workspaceId, [{ id }]);
  if (!shown) throw new NotFoundError('interaction', id);
  return shown;
}

/** Walks through the evidence of an insight until enough of it fits the filter. */
async function listEvidence(
  trx: Tx,
  { interactionsOfInsight }: InsightPorts,
  workspaceId: string,
  insight: string,
  filter: InteractionFilter,
  after: Cursor | null,
  wanted: number,
): Promise<Cursor[]> {
  const found: Cursor[] = [];
  let place = after;
  for (;;) {
    const evidence = await interactionsOfInsight(trx, workspaceId, insight, place, EVIDENCE_PAGE);
    const ids = evidence.map(({ id }) => id);
    found.push(...(await listInteractions(trx, workspaceId, filter, null, wanted - found.length, ids)));
    place = evidence.at(-1) ?? null;
    if (found.length >= wanted || evidence.length < EVIDENCE_PAGE) return found;
  }
}

async function showAll(trx: Tx, workspaceId: string, places: readonly { id: string }[]): Promise<Shown[]> {
  const ids = places.map(({ id }) => id);
  const rows = await viewInteractions(trx, workspaceId, ids);
  const readings = await findReadings(trx, workspaceId, ids);
  return rows.map((row) => shownInteraction(row, readings));
}
