import type { z } from 'zod';
import { pageOf, readCursor } from '../platform/database/cursor.ts';
import type { Tx } from '../platform/database/database.ts';
import { memberNames } from '../workspaces/index.ts';
import type { InsightPorts } from './ports.ts';
import type { TimelineItem } from './schemas.ts';
import { timelineOf } from './timeline.store.ts';

/** A page of everything between a person and us: said, answered, noted; newest first. */
export async function personTimeline(
  trx: Tx,
  workspaceId: string,
  personId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  { insightsOf }: Pick<InsightPorts, 'insightsOf'>,
): Promise<{ items: z.output<typeof TimelineItem>[]; next: string | null }> {
  const rows = await timelineOf(trx, workspaceId, personId, cursor ? readCursor(cursor) : null, limit + 1);
  const { items, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  const names = await memberNames(
    trx,
    items.flatMap(({ author_id }) => author_id ?? []),
  );
  const insights = await insightsOf(
    trx,
    workspaceId,
    items.flatMap(({ kind, id }) => (kind === 'said' ? [id] : [])),
  );
  return {
    items: items.map((row) => ({
      kind: row.kind,
      id: row.id,
      at: row.at.toISOString(),
      text: row.text,
      network: row.network,
      visibility: row.visibility,
      conversationId: row.conversation_id,
      author: row.author_id && (names.get(row.author_id) ?? 'somebody who left'),
      sentiment: row.sentiment as z.output<typeof TimelineItem>['sentiment'],
      intents: row.intents ?? [],
      insight: insights.get(row.id)?.[0] ?? null,
    })),
    next,
  };
}
