import { type ClaimedInteraction, claimBatch, place, shareGate } from './conversations/index.ts';
import { group, type ThemeCache } from './insights/index.ts';
import { recognise } from './people/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Tx, WorkspaceDb } from './platform/database/database.ts';
import { publish } from './platform/events.ts';
import type { Metrics } from './platform/http/metrics.ts';
import { addJob, type Tasks } from './platform/jobs/jobs.ts';
import { type Reader, readBatch, startReading } from './understanding/index.ts';
import { listWorkspaceIds } from './workspaces/index.ts';

export type LoopParts = { db: WorkspaceDb; clock: Clock; reader: Reader; themes: ThemeCache; metrics: Metrics };

const batchSize = 1000;

/**
 * The product's table of contents: what is heard walks through these steps, once, in one transaction a batch. A crash at
 * any point repeats a batch and never loses or doubles one.
 *
 *     hear ──> recognise ──> read ──> group ──> (a person acts and tells)
 *
 * Hearing is durable on its own (`conversations.recordInteractions`); the steps here start from what it wrote down.
 *
 * @returns how many interactions were processed; 0 when nothing waits
 */
export async function processBatch(parts: LoopParts, workspaceId: string): Promise<number> {
  const { db, clock, reader, themes, metrics } = parts;
  const now = clock();
  const batch = await db.inWorkspace(workspaceId, async (trx) => {
    await shareGate(trx, workspaceId);
    const heard = await claimBatch(trx, workspaceId, batchSize);
    if (heard.length === 0) return heard;
    const reading = startReading(heard, reader);
    const who = await recognise(trx, workspaceId, heard, now);
    await place(trx, workspaceId, heard, who, now);
    const readings = await readBatch(trx, workspaceId, heard, reading);
    await group(trx, workspaceId, { heard, who, readings }, themes, now);
    await publish(trx, workspaceId, now, { kind: 'interaction.processed', payload: { count: heard.length } });
    return heard;
  });
  metrics.processed.inc(batch.length);
  metrics.loopLag.set(lagSeconds(batch, clock()));
  return batch.length;
}

function lagSeconds(batch: ClaimedInteraction[], now: Date): number {
  const oldest = Math.min(...batch.map(({ heardAt }) => heardAt.getTime()));
  return Number.isFinite(oldest) ? (now.getTime() - oldest) / 1000 : 0;
}

/** The loop as jobs: one that works off a workspace, and one a minute that starts it where a job was lost. */
export function loopTasks(parts: LoopParts): Tasks {
  return {
    tasks: {
      loop: async ({ workspaceId }, { signal }) => {
        const id = String(workspaceId);
        let processed: number;
        do processed = await processBatch(parts, id);
        while (processed > 0 && !signal.aborted);
        // Told to stop before the end: whoever runs next goes on at once.
        if (processed > 0) await parts.db.inWorkspace(id, (trx) => wake(trx, id));
      },
      'loop.sweep': async () => {
        for (const workspaceId of await listWorkspaceIds(parts.db)) {
          await parts.db.inWorkspace(workspaceId, async (trx) => {
            const waiting = await trx
              .selectFrom('conversations.pending')
              .select('interaction_id')
              .where('workspace_id', '=', workspaceId)
              .limit(1)
              .executeTakeFirst();
            if (waiting) await wake(trx, workspaceId);
          });
        }
      },
    },
    schedules: [{ task: 'loop.sweep', cron: '* * * * *' }],
  };
}

function wake(trx: Tx, workspaceId: string): Promise<void> {
  return addJob(trx, 'loop', { workspaceId }, { key: `loop:${workspaceId}` });
}
