import type { Page } from '@parley/server/api';
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import type { Api, Query } from './client.ts';

/**
 * A list that is read page by page, by cursor, for `useInfiniteQuery` and `useSuspenseInfiniteQuery`.
 * The data is the items of all pages read so far, in one array.
 */
export function pagesOptions<T>(given: { api: Api; queryKey: QueryKey; path: string; query?: Query }) {
  return infiniteQueryOptions({
    queryKey: given.queryKey,
    queryFn: ({ pageParam, signal }) =>
      given.api.get<Page<T>>(given.path, { query: { ...given.query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
