import { emptyThemeModel, type LineageEvent } from '@parley/text/grouping';
import { shareGate } from '../conversations/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import { StaleModelError } from './errors.ts';
import { findEnginePlaces, lockInsights, moveMessages, recountInsights } from './evidence.store.ts';
import { absorb, addLineage, fadeOthers, findInsightRoots, findKnownInsights, saveDescribed } from './insight.store.ts';
import { readMentions } from './mention.store.ts';
import { findModel, saveModel } from './model.store.ts';
import type { Move, Regrouping } from './regroup/mention.ts';
import { createRegrouper, type Regrouper } from './regroup/regrouper.ts';
import { rootsOf } from './roots.ts';

export type ReflectParts = { db: WorkspaceDb; regrouper: Regrouper; clock: Clock };

/** Rows a transaction, so that people and the loop never wait long for an insight. */
const INSIGHTS_A_WRITE = 200;
const MOVES_A_WRITE = 1000;

/**
 * Groups what a workspace's customers said anew and writes the difference: insights found, described anew, joined or
 * faded, and messages that belong elsewhere now. What people did by hand stands, also what they do meanwhile. Stopped
 * anywhere, the next reflection puts right what was left half done.
 *
 * @throws StaleModelError when another reflection of the workspace finished first
 */
export async function reflectWorkspace({ db, regrouper, clock }: ReflectParts, workspaceId: string): Promise<void> {
  const started = clock();
  const { stored, known } = await db.inWorkspace(workspaceId, async (trx) => ({
    stored: await findModel(trx, workspaceId),
    known: await findKnownInsights(trx, workspaceId),
  }));
  const model = stored?.model ?? emptyThemeModel();
  const regrouping = await regrouper.regroup(readMentions(db, workspaceId), { model, known });
  const write = <T>(work: (trx: Tx) => Promise<T>) =>
    db.inWorkspace(workspaceId, async (trx) => {
      await shareGate(trx, workspaceId);
      return work(trx);
    });

  for (const some of chunks(regrouping.insights, INSIGHTS_A_WRITE)) {
    await write((trx) => saveDescribed(trx, workspaceId, some, clock()));
  }
  await write(async (trx) => {
    const now = clock();
    const made = {
      expected: stored?.version ?? 0,
      model: regrouping.model,
      now,
      tookMs: now.getTime() - started.getTime(),
    };
    if (!(await saveModel(trx, workspaceId, made))) throw new StaleModelError();
  });
  for (const some of chunks(regrouping.moves, MOVES_A_WRITE)) {
    await write((trx) => follow(trx, workspaceId, some, clock()));
  }
  await write((trx) => settle(trx, workspaceId, regrouping, clock()));
}

/** `reflectWorkspace` for a command: with a thread of its own that ends with it. */
export async function reflectNow(parts: Omit<ReflectParts, 'regrouper'>, workspaceId: string): Promise<void> {
  const regrouper = createRegrouper();
  try {
    await reflectWorkspace({ ...parts, regrouper }, workspaceId);
  } finally {
    await regrouper.close();
  }
}

/** Moves messages to where they belong, and mends the counts of all insights that lost or won. */
async function follow(trx: Tx, workspaceId: string, moves: readonly Move[], now: Date): Promise<void> {
  const rootOf = rootsOf(await findInsightRoots(trx, workspaceId)); // people may have merged some meanwhile
  const targets = moves.map((move) => ({ ...move, insightId: move.insightId && rootOf(move.insightId) }));
  const places = await findEnginePlaces(
    trx,
    workspaceId,
    moves.map(({ interactionId }) => interactionId),
  );
  const affected = new Set([...places, ...targets.flatMap(({ insightId }) => insightId ?? [])]);
  const there = new Set((await lockInsights(trx, workspaceId, [...affected])).map(({ id }) => id));
  const possible = targets.filter(({ insightId }) => insightId === null || there.has(insightId));
  const left = await moveMessages(trx, workspaceId, possible);
  await recountInsights(trx, workspaceId, [...new Set([...there, ...left])], now);
}

/** What becomes of insights whose theme the engine joined with another, or found no more. */
async function settle(
  trx: Tx,
  workspaceId: string,
  { model, insights, lineage }: Regrouping,
  now: Date,
): Promise<void> {
  const rootOf = rootsOf(await findInsightRoots(trx, workspaceId));
  const joined: string[] = [];
  for (const { themeId, into } of lineage.filter(isMerge)) {
    const heir = rootOf(into);
    const locked = await lockInsights(trx, workspaceId, [themeId, heir]);
    if (heir === themeId || locked.length < 2 || !(await absorb(trx, workspaceId, themeId, heir, now))) continue;
    joined.push(themeId, heir);
  }
  await recountInsights(trx, workspaceId, [...new Set(joined)], now);
  await addLineage(
    trx,
    workspaceId,
    lineage.filter(isSplit).flatMap(({ themeId, from }) => [
      { id: themeId, kind: 'split_from', insightId: from },
      { id: from, kind: 'split_into', insightId: themeId },
    ]),
    now,
  );
  const alive = [...model.themes.map(({ id }) => rootOf(id)), ...insights.map(({ id }) => id)];
  await fadeOthers(trx, workspaceId, alive, now);
  await publish(trx, workspaceId, now, { kind: 'insight.changed', payload: { all: true } });
}

type Of<Name extends LineageEvent['event']> = Extract<LineageEvent, { event: Name }>;
const isMerge = (event: LineageEvent): event is Of<'merged'> => event.event === 'merged';
const isSplit = (event: LineageEvent): event is Of<'split'> => event.event === 'split';

function* chunks<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
