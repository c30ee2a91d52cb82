import type { Tasks } from '../platform/jobs/jobs.ts';
import { listWorkspaceIds } from '../workspaces/index.ts';
import { listAbandoned } from './import.store.ts';
import { type ImportParts, runImport } from './run-import.ts';
import { addRun } from './steer-import.ts';

/** An import without a sign of life for this long was left by a process that ended. */
const abandonedAfterMs = 45_000;

/** Brings files in, and goes on with those that a killed process left. */
export function channelTasks(parts: ImportParts & { timeZoneOf: (workspaceId: string) => Promise<string> }): Tasks {
  const { db, clock } = parts;
  return {
    tasks: {
      'import.run': async ({ workspaceId: workspace, importId: id }, { signal }) => {
        const [workspaceId, importId] = [String(workspace), String(id)];
        const timeZone = await parts.timeZoneOf(workspaceId);
        await runImport(parts, { workspaceId, importId, timeZone, signal });
        // Told to stop: whoever runs next goes on at once.
        if (signal.aborted) await db.inWorkspace(workspaceId, (trx) => addRun(trx, workspaceId, importId));
      },
      'import.sweep': async () => {
        for (const workspaceId of await listWorkspaceIds(db)) {
          await db.inWorkspace(workspaceId, async (trx) => {
            const before = new Date(clock().getTime() - abandonedAfterMs);
            for (const { id } of await listAbandoned(trx, workspaceId, before)) {
              await addRun(trx, workspaceId, id);
            }
          });
        }
      },
    },
    schedules: [{ task: 'import.sweep', cron: '* * * * *' }],
  };
}
