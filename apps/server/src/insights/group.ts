import { scheduler } from 'node:timers/promises';
import type { Reading } from '@parley/text';
import { assignTheme } from '@parley/text/grouping';
import type { Tx } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { lockInsights, type Placement, placeMessages } from './evidence.store.ts';
import { findInsightRoots } from './insight.store.ts';
import { findModelStamp, type ModelStamp, type StoredModel } from './model.store.ts';
import { rootsOf } from './roots.ts';
import type { ThemeCache } from './themeCache.ts';

/** What grouping needs to know of an interaction. */
export type GroupableInteraction = { id: string; at: Date; text: string; direction: 'in' | 'out' };

/** A batch as the loop has it by now: who spoke and what was read, in the order of the interactions. */
export type ReadBatch = {
  heard: readonly GroupableInteraction[];
  who: readonly ({ personId: string } | null)[];
  readings: readonly Pick<Reading, 'visibleNoSignature'>[];
};

/** The next reflection waits so long for more messages to come. */
const GATHER_MS = 3000;
/** And so many times what the last one took, so that reflecting takes a fifth of one processor at most. */
const REST = 4;

/**
 * Puts what customers just said into the insights that it fits, and asks for a reflection, which finds new insights and
 * puts right what was placed in passing. Doing a batch again changes nothing: what stands somewhere stays there.
 */
export async function group(
  trx: Tx,
  workspaceId: string,
  batch: ReadBatch,
  themes: ThemeCache,
  now: Date,
): Promise<void> {
  if (!batch.heard.some(({ direction }) => direction === 'in')) return;
  const known = await themes.get(trx, workspaceId);
  if (known) {
    const insightIds = await place(trx, workspaceId, await match(batch, known), now);
    if (insightIds.length > 0)
      await publish(trx, workspaceId, now, { kind: 'insight.changed', payload: { insightIds } });
  }
  await scheduleReflection(trx, workspaceId, known, now);
}

/** Asks for a reflection because people changed something, or evidence went. */
export async function askForReflection(trx: Tx, workspaceId: string, now: Date): Promise<void> {
  await scheduleReflection(trx, workspaceId, (await findModelStamp(trx, workspaceId)) ?? null, now);
}

/** One that waits already keeps its time. */
async function scheduleReflection(trx: Tx, workspaceId: string, last: ModelStamp | null, now: Date): Promise<void> {
  const rested = last ? last.reflectedAt.getTime() + REST * last.tookMs : 0;
  const runAt = last ? new Date(Math.max(now.getTime() + GATHER_MS, rested)) : now;
  const key = `reflect:${workspaceId}`;
  await addJob(trx, 'insights.reflect', { workspaceId }, { key, queue: key, runAt, keepTime: true });
}

/** Texts between two breaths, so that requests never wait long for a large batch. */
const TEXTS_A_TURN = 50;

async function match({ heard, who, readings }: ReadBatch, { model }: StoredModel): Promise<Placement[]> {
  const placements: Placement[] = [];
  for (const [index, { id, at, text, direction }] of heard.entries()) {
    if (index % TEXTS_A_TURN === TEXTS_A_TURN - 1) await scheduler.yield();
    if (direction === 'out') continue;
    const found = assignTheme(model, readings[index]?.visibleNoSignature ?? text);
    if (!found) continue;
    const personId = who[index]?.personId ?? null;
    placements.push({ interactionId: id, insightId: found.themeId, personId, at, similarity: found.similarity });
  }
  return placements;
}

/** Themes of merged insights stand for the ones they were merged into; those of faded ones wait for the reflection. */
async function place(trx: Tx, workspaceId: string, matches: readonly Placement[], now: Date): Promise<string[]> {
  if (matches.length === 0) return [];
  const rootOf = rootsOf(await findInsightRoots(trx, workspaceId));
  const placements = matches.map((match) => ({ ...match, insightId: rootOf(match.insightId) }));
  const locked = await lockInsights(trx, workspaceId, [...new Set(placements.map(({ insightId }) => insightId))]);
  const open = new Set(
    locked.filter(({ state, merged_into }) => state !== 'faded' && merged_into === null).map(({ id }) => id),
  );
  return placeMessages(
    trx,
    workspaceId,
    placements.filter(({ insightId }) => open.has(insightId)),
    now,
  );
}
