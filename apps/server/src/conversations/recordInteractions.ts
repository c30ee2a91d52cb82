import { findChannel, type InterchangeInteraction } from '../channels/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { ChannelRemovedError } from './errors.ts';
import { insertInteractions } from './interaction.store.ts';

/** Interactions of one channel, to be kept. */
export interface Recording {
  channelId: string;
  items: readonly InterchangeInteraction[];
  /** The import that brings them, so that it can be taken back. */
  importId: string | null;
  /** Who is the source of record (ARCHITECTURE.md, promise 5): somebody else ("copied", the default), or we ("owned"). */
  custody?: 'owned' | 'copied';
  now: Date;
}

/** `recordInteractions` as the composition root hands it out, with what it adds (such as counting). */
export type Hear = typeof recordInteractions;

export interface Recorded {
  /** How many were new. */
  accepted: number;
  /** How many were in the log already, or twice among the items. */
  duplicates: number;
  /** Ids of the new ones, in no particular order. */
  ids: string[];
}

/**
 * Keeps what was heard, each interaction once, and wakes the loop. It is durable when the transaction is committed;
 * everything that is understood of it comes later.
 *
 * @param recording checked items; repeating it changes nothing
 * @throws NotFoundError when the workspace has no such channel
 * @throws ChannelRemovedError when the channel was removed
 */
export async function recordInteractions(trx: Tx, workspaceId: string, recording: Recording): Promise<Recorded> {
  const { channelId, items, importId, custody = 'copied', now } = recording;
  const channel = await findChannel(trx, workspaceId, channelId);
  if (!channel) throw new NotFoundError('channel', channelId);
  if (channel.state === 'removed') throw new ChannelRemovedError(channelId);
  if (items.length === 0) return { accepted: 0, duplicates: 0, ids: [] };
  const visibility = channel.network === 'email' ? 'private' : 'public';
  const ids = await insertInteractions(trx, workspaceId, items, { channelId, importId, custody, visibility, now });
  if (ids.length > 0) await announce(trx, workspaceId, { channelId, importId, count: ids.length }, now);
  return { accepted: ids.length, duplicates: items.length - ids.length, ids };
}

type News = { channelId: string; importId: string | null; count: number };

async function announce(trx: Tx, workspaceId: string, news: News, now: Date): Promise<void> {
  await publish(trx, workspaceId, now, { kind: 'interaction.heard', payload: news });
  // Last, because the row of the job is locked until the commit and other writers of this workspace wait for it.
  await addJob(trx, 'loop', { workspaceId }, { key: `loop:${workspaceId}` });
}
