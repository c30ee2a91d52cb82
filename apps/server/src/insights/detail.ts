import type { z } from 'zod';
import { pageOf, readCursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { memberNames } from '../workspaces/index.ts';
import { listActions } from './action.store.ts';
import { countInteractions, findInsight, type InsightColumns } from './board.store.ts';
import { shownRow } from './board.ts';
import { countChannels, findTitles, listChanges } from './detail.store.ts';
import { resolveInsight } from './held.ts';
import { findFollowers } from './people.store.ts';
import { findQuotes, shownEvidence } from './quotes.ts';
import type { Action, Evidence, EvidenceQuery, Insight, Voice } from './schemas.ts';
import { listSpoken } from './spoken.store.ts';
import { listVoices, shownVoice } from './voice.store.ts';

const shownVoices = 500;
const shownChanges = 200;

/** Everything of one insight. The id of a merged one gives the one that it was merged into. */
export async function showInsight(trx: Tx, actor: Actor, id: string): Promise<z.output<typeof Insight>> {
  const { workspaceId } = actor;
  const row = await findInsight(trx, workspaceId, await resolveInsight(trx, workspaceId, id));
  if (!row) throw new NotFoundError('insight', id);
  const quotes = (await findQuotes(trx, workspaceId, [row])).get(row.id) ?? [];
  const followers = await findFollowers(trx, workspaceId, row.id);
  return {
    ...shownRow(row, await countInteractions(trx, workspaceId)),
    quote: quotes[0] ?? null,
    quotes,
    reason: row.reason,
    who: row.facts.who,
    channels: await countChannels(trx, workspaceId, row.id),
    actions: await showActions(trx, workspaceId, row.id),
    voices: (await listVoices(trx, workspaceId, row.id, null, shownVoices)).map(shownVoice),
    changes: (await listChanges(trx, workspaceId, row.id, shownChanges)).map(({ at, detail, ...change }) => ({
      ...change,
      at: at.toISOString(),
      detail: detail as Record<string, unknown>,
    })),
    following: followers.includes(actor.id),
    followers: followers.length,
    lineage: await showLineage(trx, workspaceId, row),
  };
}

/** One action of an insight. */
export async function showAction(
  trx: Tx,
  actor: Actor,
  insightId: string,
  id: string,
): Promise<z.output<typeof Action>> {
  const root = await resolveInsight(trx, actor.workspaceId, insightId);
  const action = (await showActions(trx, actor.workspaceId, root)).find((one) => one.id === id);
  if (!action) throw new NotFoundError('action', id);
  return action;
}

async function showActions(trx: Tx, workspaceId: string, insightId: string): Promise<z.output<typeof Action>[]> {
  const rows = await listActions(trx, workspaceId, insightId);
  const names = await memberNames(
    trx,
    rows.flatMap(({ owner_id }) => owner_id ?? []),
  );
  return rows.map(({ owner_id: owner, due_on, created_at, done_at, state, ...action }) => ({
    ...action,
    state: state as z.output<typeof Action>['state'],
    owner: owner ? { id: owner, name: names.get(owner) ?? 'somebody who left' } : null,
    dueOn: due_on,
    createdAt: created_at.toISOString(),
    doneAt: done_at?.toISOString() ?? null,
  }));
}

async function showLineage(trx: Tx, workspaceId: string, { lineage }: InsightColumns) {
  const titles = await findTitles(trx, workspaceId, [...new Set(lineage.map(({ insightId }) => insightId))]);
  return lineage.flatMap(({ kind, insightId, at }) => {
    const title = titles.get(insightId);
    return title === undefined
      ? []
      : [{ kind: kind as z.output<typeof Insight>['lineage'][number]['kind'], insightId, at, title }];
  });
}

/** A page of the messages behind an insight, newest first. */
export async function showEvidence(
  trx: Tx,
  actor: Actor,
  id: string,
  { standing, cursor, limit }: z.output<typeof EvidenceQuery>,
): Promise<{ items: z.output<typeof Evidence>[]; next: string | null }> {
  const { workspaceId } = actor;
  const row = await findInsight(trx, workspaceId, await resolveInsight(trx, workspaceId, id));
  if (!row) throw new NotFoundError('insight', id);
  const after = cursor ? readCursor(cursor) : null;
  const rows = await listSpoken(trx, workspaceId, row.id, { standing, after, limit: limit + 1 });
  const { items, next } = pageOf(rows, limit, (spoken) => spoken);
  return { items: items.map((spoken) => shownEvidence(spoken, row.facts.quotes)), next };
}

/** A page of the people behind an insight, those who spoke last first. */
export async function showVoices(
  trx: Tx,
  actor: Actor,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: z.output<typeof Voice>[]; next: string | null }> {
  const root = await resolveInsight(trx, actor.workspaceId, id);
  const rows = await listVoices(trx, actor.workspaceId, root, cursor ? readCursor(cursor) : null, limit + 1);
  const { items, next } = pageOf(rows, limit, ({ lastAt, personId }) => ({ at: lastAt, id: personId }));
  return { items: items.map(shownVoice), next };
}
