import type { Person } from '@parley/server/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiProblem } from '../../api/index.ts';
import { Bone, ButtonLink, ErrorState, QueryError, SectionHead, Skeleton, useNow } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import { Held } from './Held.tsx';
import { Identities } from './Identities.tsx';
import { LanesChart } from './LanesChart.tsx';
import { contactsOf } from './lanes.ts';
import { PersonHead } from './PersonHead.tsx';
import { PersonNotes } from './PersonNotes.tsx';
import { PersonTimeline } from './PersonTimeline.tsx';
import { personQuery, timelinePages } from './queries.ts';
import { Tags } from './Tags.tsx';

/** One person: who they are, everything between them and us, and what we hold. */
export function PersonScreen() {
  const { slug } = useWorkspace();
  const { person: id = '' } = useParams({ strict: false });
  const person = useQuery(personQuery(slug, id));
  if (person.data) return <Page key={id} slug={slug} person={person.data} />;
  const missing = person.error instanceof ApiProblem && person.error.status === 404;
  return (
    <main className="page">
      <h1 className="sr-only">Person</h1>
      {person.isPending ? (
        <Skeleton label="Reading who this is">
          <Bone className="h-6 w-1/3" />
          <Bone className="mt-4 w-1/4" />
          <Bone className="mt-16 h-4 w-3/4" />
        </Skeleton>
      ) : null}
      {missing ? (
        <ErrorState
          title="Nobody is known by this address."
          actions={<ButtonLink to={paths.people(slug)}>To the people</ButtonLink>}
        >
          They may have gone with an import that was taken back.
        </ErrorState>
      ) : null}
      {person.isError && !missing ? (
        <QueryError error={person.error} what="The person could not be read." onRetry={() => void person.refetch()} />
      ) : null}
    </main>
  );
}

function Page({ slug, person }: { slug: string; person: Person }) {
  const now = useNow();
  const timeline = useInfiniteQuery(timelinePages(slug, person.id));
  const items = timeline.data ?? [];
  const contacts = contactsOf(items);
  return (
    <main className="page">
      <PersonHead slug={slug} person={person} items={items} now={now} />
      <div className="mt-7 grid grid-cols-[minmax(0,1fr)_352px] gap-12 max-md:grid-cols-[minmax(0,1fr)_300px] max-md:gap-7 max-sm:grid-cols-1">
        <div className="min-w-0">
          {contacts.length > 0 ? (
            <section className="mb-4">
              <SectionHead
                end={`${counted(items.filter(({ kind }) => kind !== 'note').length, 'contact')}${timeline.hasNextPage ? ', the latest' : ''}`}
              >
                Over time
              </SectionHead>
              <LanesChart contacts={contacts} now={now} />
            </section>
          ) : null}
          <PersonTimeline slug={slug} timeline={timeline} now={now} />
        </div>
        <aside className="grid content-start gap-6">
          <Identities person={person} />
          <Tags slug={slug} person={person} />
          <PersonNotes slug={slug} person={person} now={now} />
        </aside>
      </div>
      <Held person={person} items={items} complete={!timeline.hasNextPage && timeline.isSuccess} />
    </main>
  );
}
