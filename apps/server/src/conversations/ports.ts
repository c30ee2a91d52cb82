import type { z } from 'zod';
import type { Cursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import type { InsightRef } from './schemas.ts';

/** What the inbox shows of insights, which know of conversations and not the other way round. */
export interface InsightPorts {
  /** The insights in whose evidence each interaction stands; interactions in none are left out. */
  insightsOf(
    trx: Tx,
    workspaceId: string,
    interactionIds: readonly string[],
  ): Promise<Map<string, z.output<typeof InsightRef>[]>>;
  /** The evidence of an insight, newest first, after `cursor`. */
  interactionsOfInsight(
    trx: Tx,
    workspaceId: string,
    insightId: string,
    cursor: Cursor | null,
    limit: number,
  ): Promise<{ id: string; at: Date }[]>;
}
