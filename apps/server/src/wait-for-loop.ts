import { setTimeout as pause } from 'node:timers/promises';
import { countPending } from './conversations/index.ts';
import { reflectNow, ThemeCache } from './insights/index.ts';
import type { Installation } from './installation.ts';
import { processBatch } from './loop.ts';
import { Metrics } from './platform/http/metrics.ts';
import { createReader } from './understanding/index.ts';

const pollMs = 200;

/**
 * Walks what waits in a workspace through the loop, beside a running server if there is one (both claim, neither doubles),
 * and returns when nothing waits and the insights are drawn.
 */
export async function waitForLoop(
  { db, clock }: Installation,
  workspaceId: string,
  signal: AbortSignal,
  onProgress: (waiting: number) => void,
): Promise<void> {
  const reader = createReader();
  const parts = { db, clock, reader, themes: new ThemeCache(), metrics: new Metrics() };
  try {
    while (!signal.aborted) {
      const processed = await processBatch(parts, workspaceId);
      const waiting = await db.inWorkspace(workspaceId, (trx) => countPending(trx, workspaceId));
      onProgress(waiting);
      if (waiting === 0) break;
      if (processed === 0) await pause(pollMs); // another process holds what is left
    }
    if (!signal.aborted) await reflectNow({ db, clock }, workspaceId);
  } finally {
    await reader.close();
  }
}
