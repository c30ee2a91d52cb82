import type { PersonRow } from '@parley/server/api';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  QueryError,
  RowBones,
  Skeleton,
  Table,
} from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { channelsQuery } from '../../shell/status.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatCount, networkName } from '../../text/index.ts';
import { peoplePages, tagsQuery } from './queries.ts';

/** Everybody who was heard, found as the name is typed. */
export function PeopleScreen() {
  const { slug } = useWorkspace();
  const { q = '', tag = '' } = useSearch({ from: '/w/$workspace/people' });
  const [words, setWords] = useState(q);
  const wanted = useDeferredValue(words.trim());
  const people = useInfiniteQuery({ ...peoplePages(slug, { q: wanted, tag }), placeholderData: keepPreviousData });
  const field = useRef<HTMLInputElement>(null);
  useKeptInAddress(slug, wanted, tag);
  useKeys([{ keys: '/', does: 'find a person', run: () => field.current?.focus(), shown: true }]);
  return (
    <main className="page">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="text-20">People</h1>
        <input
          ref={field}
          type="search"
          aria-label="Find a person"
          placeholder="A name, a handle, an address"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="input max-w-[320px]"
        />
      </div>
      <Tags slug={slug} q={wanted} chosen={tag} />
      {people.isPending ? (
        <Skeleton label="Reading the people">
          <RowBones rows={8} />
        </Skeleton>
      ) : null}
      {people.isError ? (
        <QueryError error={people.error} what="The people could not be read." onRetry={() => void people.refetch()} />
      ) : null}
      {people.data && people.data.length > 0 ? (
        <Table label="People by name" columns={columnsFor(slug)} rows={people.data} rowKey={(person) => person.id} />
      ) : null}
      {people.data?.length === 0 ? (
        <Nobody slug={slug} filtered={wanted !== '' || tag !== ''} onAll={() => setWords('')} />
      ) : null}
      <p role="status" className="sr-only">
        {people.data && !people.isFetching ? `${people.data.length}${people.hasNextPage ? ' or more' : ''} people` : ''}
      </p>
      {people.hasNextPage ? (
        <p className="mt-4">
          <Button busy={people.isFetchingNextPage && 'Reading…'} onClick={() => void people.fetchNextPage()}>
            More people
          </Button>
        </p>
      ) : null}
    </main>
  );
}

/** What is looked for stands in the address, so that coming back finds it again. */
function useKeptInAddress(slug: string, q: string, tag: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: paths.people(slug), search: { ...(q && { q }), ...(tag && { tag }) }, replace: true });
  }, [navigate, slug, q, tag]);
}

const TAGS_SHOWN = 12;

function Tags({ slug, q, chosen }: { slug: string; q: string; chosen: string }) {
  const { data: tags = [] } = useQuery(tagsQuery(slug));
  if (tags.length === 0) return null;
  return (
    <nav aria-label="Tags" className="mb-3 flex flex-wrap gap-1.5">
      {tags.slice(0, TAGS_SHOWN).map(({ tag, people }) => (
        <Link
          key={tag}
          to={paths.people(slug)}
          search={{ ...(q && { q }), ...(tag !== chosen && { tag }) }}
          activeProps={{}}
          aria-current={tag === chosen ? 'true' : undefined}
          className={tag === chosen ? 'chip chip-filled min-h-6!' : 'chip min-h-6!'}
        >
          {tag} {formatCount(people)}
        </Link>
      ))}
    </nav>
  );
}

function columnsFor(slug: string): readonly Column<PersonRow>[] {
  return [
    {
      id: 'name',
      head: 'Name',
      cell: (person) => (
        <Link to={paths.person(slug, person.id)} className="text-14 font-semibold wrap-anywhere hover:underline">
          {person.name}
        </Link>
      ),
    },
    {
      id: 'organisation',
      head: 'Organisation',
      className: 'max-sm:hidden',
      cell: (person) => person.organisation?.name,
    },
    {
      id: 'identities',
      head: 'Known as',
      cell: (person) => (
        <ul className="grid gap-0.5">
          {person.identities.slice(0, 3).map((identity) => (
            <li key={identity.id} className="wrap-anywhere">
              {identity.label} <span className="text-ink-3">{networkName(identity.namespace)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'tags', head: 'Tags', className: 'max-sm:hidden', cell: (person) => person.tags.join(', ') },
  ];
}

function Nobody({ slug, filtered, onAll }: { slug: string; filtered: boolean; onAll: () => void }) {
  const { data: channels } = useQuery(channelsQuery(slug));
  if (filtered) {
    return (
      <EmptyState
        title="Nobody is called that."
        action={
          <Link to={paths.people(slug)} search={{}} className="button" onClick={onAll}>
            Show everybody
          </Link>
        }
      >
        The beginning of a name, a handle or an address is enough.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nobody was heard yet."
      action={channels?.length === 0 ? <ButtonLink to={paths.start(slug)}>Start listening</ButtonLink> : null}
    >
      Whoever says something is kept here, with everything between them and us.
    </EmptyState>
  );
}
