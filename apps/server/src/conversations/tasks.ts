import type { Clock } from '../platform/clock.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { publish } from '../platform/events.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';
import { wakeDue } from './conversation.store.ts';

/** `conversations.wake` opens the conversations of a workspace whose time to sleep is over. */
export function conversationTasks({ db, clock }: { db: WorkspaceDb; clock: Clock }): Tasks {
  return {
    tasks: {
      'conversations.wake': async ({ workspaceId }) => {
        await wakeSleepers(db, String(workspaceId), clock());
      },
    },
  };
}

async function wakeSleepers(db: WorkspaceDb, workspaceId: string, now: Date): Promise<void> {
  await db.inWorkspace(workspaceId, async (trx) => {
    const woken = await wakeDue(trx, workspaceId, now);
    const events = woken.map((conversationId) => ({
      kind: 'conversation.changed' as const,
      payload: { conversationId },
    }));
    await publish(trx, workspaceId, now, ...events);
  });
}
