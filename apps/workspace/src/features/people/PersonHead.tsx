import type { Person, PersonChange, TimelineItem } from '@parley/server/api';
import { useNavigate } from '@tanstack/react-router';
import { Avatar, ButtonLink, Figures, Opener } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatDay, plural } from '../../text/index.ts';
import { EditableText } from './EditableText.tsx';
import { Words } from './PersonTimeline.tsx';
import { usePersonChange } from './usePersonChange.ts';

interface PersonHeadProps {
  slug: string;
  person: Person;
  /** What is known of the timeline so far, newest first. */
  items: readonly TimelineItem[];
  now: number;
}

/** Name, how to speak of them, where they belong; and the counts. */
export function PersonHead({ slug, person, items, now }: PersonHeadProps) {
  const mayWrite = useMay('write');
  const changing = usePersonChange(slug, person);
  const latest = items.find(({ kind, conversationId }) => kind === 'said' && conversationId)?.conversationId;
  const save = (change: PersonChange, undo: PersonChange) => changing.mutate({ change, undo, done: 'Kept.' });
  return (
    <>
      <header className="flex items-center gap-4 border-b border-line-2 pb-5 max-sm:flex-wrap">
        <Avatar name={person.name} size="large" />
        <div className="min-w-0 flex-1">
          <EditableText
            label="Name"
            value={person.name}
            heading
            mayEdit={mayWrite}
            onSave={(name) => save({ name }, { name: person.name })}
          />
          <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
            <EditableText
              label="Pronoun"
              value={person.pronoun ?? ''}
              empty="Add a pronoun"
              mayEdit={mayWrite}
              onSave={(pronoun) => save({ pronoun: pronoun || null }, { pronoun: person.pronoun })}
            />
            <EditableText
              label="Organisation"
              value={person.organisation?.name ?? ''}
              empty="Add an organisation"
              mayEdit={mayWrite}
              onSave={(organisation) =>
                save({ organisation: organisation || null }, { organisation: person.organisation?.name ?? null })
              }
            />
            <span className="text-ink-3">known since {formatDay(person.createdAt, now)}</span>
          </p>
        </div>
        {latest ? <Answer to={paths.conversation(slug, latest)} /> : null}
      </header>
      {items.length > 0 ? <Counts slug={slug} items={items} now={now} /> : null}
    </>
  );
}

function Answer({ to }: { to: string }) {
  const navigate = useNavigate();
  useKeys([{ keys: 'r', does: 'open the latest conversation', run: () => void navigate({ to }), shown: true }]);
  return (
    <span className="max-sm:basis-full">
      <ButtonLink to={to} kind="primary" keys="r">
        Latest conversation
      </ButtonLink>
    </span>
  );
}

/** Three counts, each with its words behind it. */
function Counts({ slug, items, now }: Omit<PersonHeadProps, 'person'>) {
  const figure = (name: string, chosen: readonly TimelineItem[], note: string) => ({
    name,
    note,
    value:
      chosen.length === 0 ? (
        '0'
      ) : (
        <Opener figure={formatCount(chosen.length)} label={name}>
          <ul className="grid max-h-[50vh] gap-2 overflow-auto">
            {chosen.slice(0, WORDS_SHOWN).map((item) => (
              <li key={item.id}>
                <Words slug={slug} item={item} now={now} brief />
              </li>
            ))}
          </ul>
        </Opener>
      ),
  });
  const said = items.filter(({ kind }) => kind === 'said');
  const answered = items.filter(({ kind }) => kind === 'answered');
  const grouped = said.filter(({ insight }) => insight);
  return (
    <section aria-label="In numbers" className="max-w-[560px] pt-4">
      <Figures
        items={[
          figure('They said', said, plural(said.length, 'message')),
          figure('Part of an insight', grouped, `of ${counted(said.length, 'message')}`),
          figure('We answered', answered, plural(answered.length, 'time')),
        ]}
      />
    </section>
  );
}

const WORDS_SHOWN = 8;
