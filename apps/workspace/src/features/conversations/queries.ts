import type {
  Box,
  Conversation,
  ConversationChange,
  ConversationRow,
  NewNote,
  NewReply,
  Note,
  Outgoing,
  Page,
  Person,
  TimelineItem,
} from '@parley/server/api';
import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { pagesOptions, workspaceApi } from '../../api/index.ts';
import type { Colleague } from './mentions.ts';

const PAGE = 50;

/** Conversations of a box, latest first, page by page. */
export const boxPages = (slug: string, box: Box) =>
  pagesOptions<ConversationRow>({
    api: workspaceApi(slug),
    queryKey: [slug, 'conversations', 'box', box],
    path: '/conversations',
    query: { box, limit: PAGE },
  });

export const conversationQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'conversations', 'one', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Conversation>(`/conversations/${id}`, { signal }),
  });

/** Everybody of the workspace to whom a conversation can be handed over. */
export const colleaguesQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'workspace', 'members'],
    queryFn: ({ signal }) => workspaceApi(slug).get<{ items: readonly Colleague[] }>('/members', { signal }),
    select: (list) => list.items,
  });

export const personQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'people', 'one', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Person>(`/people/${id}`, { signal }),
  });

/** The latest between a person and us. */
export const latestOfPersonQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'people', 'latest', id],
    queryFn: ({ signal }) =>
      workspaceApi(slug).get<Page<TimelineItem>>(`/people/${id}/timeline`, { query: { limit: PAGE }, signal }),
  });

/** @param version the one that was seen; 412 when somebody was faster */
export const changeConversation = (slug: string, id: string, version: number, change: ConversationChange) =>
  workspaceApi(slug).patch<Conversation>(`/conversations/${id}`, change, { version });

/** @param key the same for every attempt to send these words, so that they leave once */
export const reply = (slug: string, id: string, given: NewReply, key: string) =>
  workspaceApi(slug).post<Outgoing>(`/conversations/${id}/replies`, given, { idempotencyKey: key });

export const settleOutgoing = (slug: string, id: string, outgoingId: string, state: 'sent' | 'withdrawn') =>
  workspaceApi(slug).patch<Outgoing>(`/conversations/${id}/outgoing/${outgoingId}`, { state });

export const writeNote = (slug: string, id: string, note: NewNote) =>
  workspaceApi(slug).post<Note>(`/conversations/${id}/notes`, note);

export const showPresence = (slug: string, id: string, doing: 'looking' | 'typing' | 'gone') =>
  workspaceApi(slug).post(`/conversations/${id}/presence`, { doing });

export const markSeen = (slug: string, id: string) => workspaceApi(slug).post(`/conversations/${id}/seen`);

/** What the server knows by {@link markSeen}, in the lists on screen: reading them all anew for it would be a waste. */
export function showAsRead(queryClient: QueryClient, slug: string, id: string): void {
  queryClient.setQueryData(conversationQuery(slug, id).queryKey, (one) => one && { ...one, unread: false });
  queryClient.setQueriesData<InfiniteData<Page<ConversationRow>>>(
    { queryKey: [slug, 'conversations', 'box'] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.map((row) => (row.id === id ? { ...row, unread: false } : row)),
        })),
      },
  );
}
