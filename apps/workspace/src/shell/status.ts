import type { BoxCounts, Channel, Page } from '@parley/server/api';
import { queryOptions } from '@tanstack/react-query';
import { workspaceApi } from '../api/index.ts';

/** Every channel of the workspace, with how it is doing. */
export const channelsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'channels'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Page<Channel>>('/channels', { signal }),
    select: (page) => page.items,
  });

/** How many conversations each box of the inbox holds. */
export const boxCountsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'conversations', 'counts'],
    queryFn: ({ signal }) => workspaceApi(slug).get<BoxCounts>('/conversations/counts', { signal }),
  });

/** How it stands with listening. */
export interface Listening {
  readonly channels: number;
  /** Names of the channels that need a look. */
  readonly failing: readonly string[];
  /** ISO 8601; null when nothing was ever heard. */
  readonly lastHeardAt: string | null;
}

export function listeningOf(channels: readonly Channel[]): Listening {
  const heard = channels.flatMap((channel) => channel.lastHeardAt ?? []);
  return {
    channels: channels.filter((channel) => channel.state === 'listening').length,
    failing: channels.filter((channel) => channel.state === 'failing').map((channel) => channel.name),
    lastHeardAt: heard.toSorted().at(-1) ?? null,
  };
}
