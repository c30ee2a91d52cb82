import type { z } from 'zod';
import { builtInChannel, type InterchangeInteraction, readInterchange, zoneFor } from '../channels/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import type { Hear } from './recordInteractions.ts';
import type { NewInteractions, Recorded } from './schemas.ts';

const IDS = new Set(['externalId', 'conversation', 'inReplyTo']);

export interface CheckedItems {
  items: InterchangeInteraction[];
  rejected: { index: number; problem: string }[];
}

/**
 * Checks items in the interchange form, each on its own.
 *
 * @param timeZone IANA name, for times without a zone
 */
export function checkItems(raw: readonly unknown[], timeZone: string, now: Date): CheckedItems {
  const rules = { zone: zoneFor(timeZone), dateOrder: 'dmy' as const, now };
  const checked: CheckedItems = { items: [], rejected: [] };
  for (const [index, value] of raw.entries()) {
    const item = lostDigits(value) ?? readInterchange(value, rules);
    if (typeof item === 'string') checked.rejected.push({ index, problem: item });
    else checked.items.push(item);
  }
  return checked;
}

/** A long id sent as a number has lost its last digits already: two messages could become one. */
function lostDigits(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [field, id] of Object.entries(value)) {
    if (IDS.has(field) && typeof id === 'number' && !Number.isSafeInteger(id)) {
      return `${field} is a number with more digits than JSON numbers keep; send it as a string`;
    }
  }
  return null;
}

/** Keeps what fits of the items that a program sends; without a channel, in the workspace's own for programs. */
export async function receiveItems(
  trx: Tx,
  hear: Hear,
  { workspaceId }: Actor,
  channel: z.output<typeof NewInteractions>['channel'],
  { items, rejected }: CheckedItems,
  now: Date,
): Promise<z.output<typeof Recorded>> {
  const channelId = channel ?? (await builtInChannel(trx, workspaceId, 'api', now)).id;
  const { accepted, duplicates } = await hear(trx, workspaceId, { channelId, items, importId: null, now });
  return { accepted, duplicates, rejected };
}
