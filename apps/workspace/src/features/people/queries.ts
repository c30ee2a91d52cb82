import type { Page, Person, PersonChange, PersonNote, PersonRow, TimelineItem } from '@parley/server/api';
import { queryOptions } from '@tanstack/react-query';
import { pagesOptions, workspaceApi } from '../../api/index.ts';

const PAGE = 50;

/** People by name, page by page. */
export const peoplePages = (slug: string, filter: { q: string; tag: string }) =>
  pagesOptions<PersonRow>({
    api: workspaceApi(slug),
    queryKey: [slug, 'people', 'list', filter],
    path: '/people',
    query: { ...filter, limit: PAGE },
  });

/** Tags in use, with how many people carry each. */
export const tagsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'people', 'tags'],
    queryFn: ({ signal }) =>
      workspaceApi(slug).get<{ items: readonly { tag: string; people: number }[] }>('/people/tags', { signal }),
    select: (list) => list.items,
  });

export const personQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'people', 'one', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Person>(`/people/${id}`, { signal }),
  });

/** Everything between a person and us, newest first. */
export const timelinePages = (slug: string, id: string) =>
  pagesOptions<TimelineItem>({
    api: workspaceApi(slug),
    queryKey: [slug, 'people', 'timeline', id],
    path: `/people/${id}/timeline`,
    query: { limit: PAGE },
  });

export const personNotesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: [slug, 'people', 'notes', id],
    queryFn: ({ signal }) => workspaceApi(slug).get<Pick<Page<PersonNote>, 'items'>>(`/people/${id}/notes`, { signal }),
    select: (list) => list.items,
  });

/** @param version the one that was seen; 412 when somebody was faster */
export const changePerson = (slug: string, id: string, version: number, change: PersonChange) =>
  workspaceApi(slug).patch<Person>(`/people/${id}`, change, { version });

export const addPersonNote = (slug: string, id: string, text: string) =>
  workspaceApi(slug).post<{ id: string }>(`/people/${id}/notes`, { text });

export const removePersonNote = (slug: string, id: string, noteId: string) =>
  workspaceApi(slug).delete(`/people/${id}/notes/${noteId}`);
