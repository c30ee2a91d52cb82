import type { Clock } from '../clock.ts';
import { pruneEvents } from '../events.ts';
import type { Tasks } from '../jobs/jobs.ts';
import type { WorkspaceDb } from './database.ts';

const keepHours = 24;

/** Takes out what is kept for a day only: events for live updates, and answers under idempotency keys. */
export function pruneTasks({
  db,
  clock,
  workspaceIds,
}: {
  db: WorkspaceDb;
  clock: Clock;
  workspaceIds: () => Promise<string[]>;
}): Tasks {
  return {
    tasks: {
      'platform.prune': async () => {
        for (const workspaceId of await workspaceIds()) {
          await db.inWorkspace(workspaceId, async (trx) => {
            await pruneEvents(trx, workspaceId, clock());
            await trx
              .deleteFrom('platform.idempotency')
              .where('workspace_id', '=', workspaceId)
              .where('created_at', '<', new Date(clock().getTime() - keepHours * 3_600_000))
              .execute();
          });
        }
      },
    },
    schedules: [{ task: 'platform.prune', cron: '17 * * * *' }],
  };
}
