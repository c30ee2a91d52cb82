import type {
  Board,
  Import,
  ImportReject,
  ImportStart,
  Interaction,
  Page,
  SampleState,
  Undone,
} from '@parley/server/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { uploadFile, workspaceApi } from '../../api/index.ts';

/** Asked again in this time while an import runs, should an event be missed. */
const RUNNING_POLL_MS = 3_000;
const REJECTS_PER_PAGE = 50;

interface Items<Item> {
  readonly items: readonly Item[];
}

export const sampleQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'imports', 'sample'],
    queryFn: ({ signal }) => workspaceApi(slug).get<SampleState>('/sample', { signal }),
  });

/** Imports of files, newest first. */
export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'imports', 'list'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Items<Import>>('/imports', { signal }),
    select: (list) => list.items,
    refetchInterval: (query) => (query.state.data?.items.some(isMoving) ? RUNNING_POLL_MS : false),
  });

export const importQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'imports', 'one', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Import>(`/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? RUNNING_POLL_MS : false),
  });

/** Rows that could not be taken, in the order of the file. */
export const rejectPages = (slug: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [slug, 'imports', 'one', id, 'rejects'],
    queryFn: ({ pageParam, signal }) =>
      workspaceApi(slug).get<Items<ImportReject>>(`/imports/${id}/rejects`, {
        query: { after: pageParam, limit: REJECTS_PER_PAGE },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ items }) => (items.length < REJECTS_PER_PAGE ? undefined : items.at(-1)?.line),
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Where the rejects can be had as a file; a link, so that the browser keeps it. */
export const rejectsFile = (slug: string, id: string) =>
  `/api/v1/imports/${id}/rejects/file?workspace=${encodeURIComponent(slug)}`;

/** The latest of what was heard. */
export const latestWordsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'interactions', 'latest'],
    queryFn: ({ signal }) =>
      workspaceApi(slug).get<Page<Interaction>>('/interactions', { query: { limit: 12 }, signal }),
    select: (page) => page.items.filter((one) => one.direction === 'in').slice(0, 4),
  });

/** How far the loop is: what waits to be read, and how many insights there are. */
export const loopQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'insights', 'first'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Board>('/insights', { query: { limit: 1 }, signal }),
    select: ({ totals }) => ({
      pending: totals.pending,
      insights: Object.values(totals.byKind).reduce((sum, count) => sum + count, 0),
    }),
    refetchInterval: (query) => ((query.state.data?.totals.pending ?? 0) > 0 ? RUNNING_POLL_MS : false),
  });

export const loadSample = (slug: string) => workspaceApi(slug).post<Import>('/sample');

export const removeSample = (slug: string) => workspaceApi(slug).delete<Undone>('/sample');

export const uploadImport = (
  slug: string,
  file: File,
  onProgress: (sent: number, total: number) => void,
  signal: AbortSignal,
) => uploadFile<Import>({ slug, path: '/imports', file, onProgress, signal });

/** Looks at the waiting file again, with these columns. */
export const previewImport = (slug: string, id: string, mapping: NonNullable<ImportStart['mapping']>) =>
  workspaceApi(slug).post<Import>(`/imports/${id}/preview`, { mapping });

/** Starts a waiting import, or goes on with one that stopped or failed. */
export const startImport = (slug: string, id: string) => workspaceApi(slug).post<Import>(`/imports/${id}/start`, {});

export const stopImport = (slug: string, id: string) => workspaceApi(slug).post<Import>(`/imports/${id}/stop`);

export const undoImport = (slug: string, id: string) => workspaceApi(slug).post<Undone>(`/imports/${id}/undo`);

/** Whether it changes by itself: rows come in, or what came in is still being understood. */
export function isMoving({ state, pending }: Import): boolean {
  return state === 'running' || state === 'undoing' || (state === 'finished' && pending > 0);
}
