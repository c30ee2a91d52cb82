import type { Person, TimelineItem } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Avatar, Bone, Button, Loop, QueryError, Said, SectionHead, Skeleton, useNow } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { formatAge, networkName, proofWords, stageOf } from '../../text/index.ts';
import { conversationQuery, latestOfPersonQuery, personQuery } from './queries.ts';
import { lastSaid } from './thread.ts';

interface PersonPanelProps {
  slug: string;
  conversationId: string;
  onClose: () => void;
}

/** Who this is: what they are known as, what they are part of, what else they said. Beside the conversation, or over it. */
export function PersonPanel({ slug, conversationId, onClose }: PersonPanelProps) {
  const { data: conversation } = useQuery(conversationQuery(slug, conversationId));
  const [chosen, setChosen] = useState<string | null>(null);
  if (!conversation) return <Panel onClose={onClose}>{null}</Panel>;
  const { participants } = conversation;
  const speaker = lastSaid(conversation)?.personId;
  const shown = participants.some(({ personId }) => personId === chosen)
    ? chosen
    : (speaker ?? participants[0]?.personId);
  return (
    <Panel onClose={onClose}>
      {participants.length > 1 ? (
        <div className="mb-3 flex flex-wrap gap-x-2 gap-y-1 text-12">
          {participants.map(({ personId, name }) => (
            <button
              key={personId}
              type="button"
              aria-pressed={personId === shown}
              onClick={() => setChosen(personId)}
              className="min-h-6 text-ink-2 aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
      {shown ? (
        <OnePerson key={shown} slug={slug} id={shown} conversationId={conversationId} />
      ) : (
        <p className="text-ink-2">Who said this is not known: the source named nobody.</p>
      )}
    </Panel>
  );
}

function Panel({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <aside
      aria-label="The person"
      className="min-h-0 overflow-auto border-l border-line bg-surface p-[18px] pb-5 max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-3 max-lg:w-[296px] max-lg:shadow-pop max-sm:w-full max-sm:border-0"
    >
      <Button kind="quiet" keys="]" onClick={onClose} className="float-right -mt-1.5 -mr-2 lg:hidden">
        Close
      </Button>
      {children}
    </aside>
  );
}

function OnePerson({ slug, id, conversationId }: { slug: string; id: string; conversationId: string }) {
  const person = useQuery(personQuery(slug, id));
  const latest = useQuery(latestOfPersonQuery(slug, id));
  if (person.isError) {
    return (
      <QueryError error={person.error} what="The person could not be read." onRetry={() => void person.refetch()} />
    );
  }
  if (!person.data) {
    return (
      <Skeleton label="Reading who this is">
        <Bone className="w-2/3" />
        <Bone className="mt-3 w-1/2" />
      </Skeleton>
    );
  }
  const items = latest.data?.items ?? [];
  return (
    <>
      <Who slug={slug} person={person.data} />
      <KnownAs person={person.data} />
      <PartOf slug={slug} items={items} />
      <OtherWords slug={slug} items={items} conversationId={conversationId} />
      <Link to={paths.person(slug, id)} className="link text-12">
        Everything about {person.data.name}
      </Link>
    </>
  );
}

function Who({ slug, person }: { slug: string; person: Person }) {
  const about = [person.organisation?.name, person.pronoun].filter(Boolean).join(', ');
  return (
    <>
      <div className="mb-4 flex items-center gap-3">
        <Avatar name={person.name} size="middle" />
        <div className="min-w-0">
          <h2 className="text-16 wrap-anywhere">
            <Link to={paths.person(slug, person.id)}>{person.name}</Link>
          </h2>
          {about ? <p className="text-12 text-ink-3">{about}</p> : null}
        </div>
      </div>
      {person.tags.length > 0 ? <p className="-mt-2 mb-4 text-12 text-ink-2">{person.tags.join(', ')}</p> : null}
    </>
  );
}

function KnownAs({ person: { identities } }: { person: Person }) {
  return (
    <section className="mb-4">
      <SectionHead end="how we know">Known as</SectionHead>
      <ul className="grid gap-1.5 text-12">
        {identities.map((identity) => (
          <li key={identity.id}>
            <span className="flex justify-between gap-3">
              <span className="text-ink-3">{networkName(identity.namespace)}</span>
              <span className="min-w-0 text-right wrap-anywhere">{identity.label}</span>
            </span>
            <span className="block text-right text-11 text-ink-3">{proofWords(identity.proof)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartOf({ slug, items }: { slug: string; items: readonly TimelineItem[] }) {
  const insights = [...new Map(items.flatMap(({ insight }) => (insight ? [[insight.id, insight]] : []))).values()];
  if (insights.length === 0) return null;
  return (
    <section className="mb-4">
      <SectionHead end={insights.length}>Part of</SectionHead>
      <ul className="grid gap-2">
        {insights.map(({ id, title, state }) => {
          const stage = stageOf(state);
          return (
            <li key={id}>
              <Link to={paths.insight(slug, id)} className="font-medium">
                {title}
              </Link>
              <span className="flex items-center justify-between text-12 text-ink-3 first-letter:uppercase">
                <span className="capitalize">{state}</span>
                {stage ? <Loop stage={stage} /> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const OTHERS_SHOWN = 5;

function OtherWords({
  slug,
  items,
  conversationId,
}: {
  slug: string;
  items: readonly TimelineItem[];
  conversationId: string;
}) {
  const now = useNow();
  const latestOf = new Map<string, TimelineItem>();
  for (const item of items) {
    const { conversationId: id, kind } = item;
    if (id && id !== conversationId && kind === 'said' && !latestOf.has(id)) latestOf.set(id, item);
  }
  if (latestOf.size === 0) return null;
  return (
    <section className="mb-4">
      <SectionHead end={latestOf.size}>Other conversations</SectionHead>
      <ul className="grid gap-2">
        {[...latestOf].slice(0, OTHERS_SHOWN).map(([id, { text, at, network }]) => (
          <li key={id}>
            <Link to={paths.conversation(slug, id)} search={(kept) => kept} className="block">
              <Said as="span" size={15} className="line-clamp-2">
                {text}
              </Said>
              <span className="text-12 text-ink-3">
                {network ? `${networkName(network)}, ` : null}
                {formatAge(at, now)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
