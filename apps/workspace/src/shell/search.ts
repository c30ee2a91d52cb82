import type { SearchResults } from '@parley/server/api';
import { queryOptions } from '@tanstack/react-query';
import { workspaceApi } from '../api/index.ts';

/** People, insights, words and notes that hold the given words. */
export const searchQuery = (slug: string, words: string) =>
  queryOptions({
    queryKey: [slug, 'interactions', 'search', words],
    queryFn: ({ signal }) => workspaceApi(slug).get<SearchResults>('/find', { query: { q: words }, signal }),
    staleTime: 10_000,
  });
