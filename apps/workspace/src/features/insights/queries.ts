import type {
  Action,
  ActionChange,
  Board,
  Evidence,
  EvidenceChange,
  Insight,
  InsightChange,
  InsightRow,
  Interaction,
  Member,
  NewAction,
  Page,
  Tell,
} from '@parley/server/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { pagesOptions, type Query, workspaceApi } from '../../api/index.ts';

export type Standing = Evidence['standing'];

/** Which insights the board shows. */
export interface BoardFilter {
  readonly kind?: InsightRow['kind'] | undefined;
  /** A member's id. */
  readonly owner?: string | undefined;
  readonly following?: boolean | undefined;
  readonly dismissed?: boolean | undefined;
}

const BOARD_PAGE = 25;
const EVIDENCE_PAGE = 20;
/** A popover shows two quotes; the rest is one press further. */
const WORDS_IN_POPOVER = 2;

/** The board, page by page; the totals are those of the first page. */
export const boardPages = (slug: string, filter: BoardFilter) => {
  const query: Query = {
    kind: filter.kind,
    owner: filter.owner,
    following: filter.following || undefined,
    dismissed: filter.dismissed || undefined,
    limit: BOARD_PAGE,
  };
  return infiniteQueryOptions({
    queryKey: [slug, 'insights', 'board', query],
    queryFn: ({ pageParam, signal }) =>
      workspaceApi(slug).get<Board>('/insights', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => ({ rows: pages.flatMap((page) => page.items), totals: pages[0]?.totals }),
  });
};

/** The insights that rank first, as choices. */
export const choicesQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'insights', 'choices'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Board>('/insights', { query: { limit: 50 }, signal }),
    select: (board) => board.items,
  });

export const insightQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'insights', 'one', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Insight>(`/insights/${id}`, { signal }),
  });

/** The messages behind an insight, newest first. */
export const evidencePages = (slug: string, id: string, standing: Standing) =>
  pagesOptions<Evidence>({
    api: workspaceApi(slug),
    queryKey: [slug, 'insights', 'evidence', id, standing],
    path: `/insights/${id}/evidence`,
    query: { standing, limit: EVIDENCE_PAGE },
  });

/** What a figure was counted from, as conditions of the log. */
export interface WordsFilter {
  readonly insight?: string | undefined;
  readonly sentiment?: 'negative' | 'neutral' | 'positive' | undefined;
  readonly channel?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The latest words that meet the conditions. */
export const wordsQuery = (slug: string, filter: WordsFilter, limit = WORDS_IN_POPOVER) =>
  queryOptions({
    queryKey: [slug, 'interactions', 'words', filter, limit],
    queryFn: ({ signal }) =>
      workspaceApi(slug).get<Page<Interaction>>('/interactions', { query: { ...filter, limit }, signal }),
    select: (page) => page.items,
  });

export const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'workspace', 'members'],
    queryFn: ({ signal }) => workspaceApi(slug).get<{ items: readonly Member[] }>('/members', { signal }),
    select: (list) => list.items,
  });

export const changeInsight = (slug: string, id: string, change: InsightChange) =>
  workspaceApi(slug).patch<Insight>(`/insights/${id}`, change);

/** Answers with the insight that stands for both. */
export const mergeInsight = (slug: string, id: string, into: string) =>
  workspaceApi(slug).post<Insight>(`/insights/${id}/merge`, { into });

/** @param id of the insight that was merged; it comes back as it was */
export const unmergeInsight = (slug: string, id: string) => workspaceApi(slug).delete<Insight>(`/insights/${id}/merge`);

/** Answers with the new insight. */
export const splitInsight = (slug: string, id: string, title: string, interactions: readonly string[]) =>
  workspaceApi(slug).post<Insight>(`/insights/${id}/split`, { title, interactions });

export const changeEvidence = (slug: string, id: string, interactionId: string, change: EvidenceChange) =>
  workspaceApi(slug).patch<Insight>(`/insights/${id}/evidence/${interactionId}`, change);

/** Puts messages into an insight by hand: they leave the one that they stood in. */
export const addEvidence = (slug: string, id: string, interactions: readonly string[]) =>
  workspaceApi(slug).post<Insight>(`/insights/${id}/evidence`, { interactions });

export const addAction = (slug: string, id: string, action: NewAction) =>
  workspaceApi(slug).post<Action>(`/insights/${id}/actions`, action);

export const changeAction = (slug: string, id: string, actionId: string, change: ActionChange) =>
  workspaceApi(slug).patch<Action>(`/insights/${id}/actions/${actionId}`, change);

export const tellPeople = (slug: string, id: string, telling: Tell) =>
  workspaceApi(slug).post<Insight>(`/insights/${id}/tell`, telling);
