import type { Tx } from '../platform/database/database.ts';
import type { InterchangeInteraction } from './file/index.ts';

/**
 * Makes interactions durable and starts the loop on them; `conversations.recordInteractions`, passed in by the composition
 * root because that module stands above this one.
 */
export type Hear = (
  trx: Tx,
  workspaceId: string,
  recording: { channelId: string; items: readonly InterchangeInteraction[]; importId: string | null; now: Date },
) => Promise<{ accepted: number; duplicates: number }>;
