import type { SearchResults } from '@parley/server/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Kbd, ModalFrame, problemWords, Said } from '../design/index.ts';
import { type Binding, keyRegistry } from '../keys/index.ts';
import { paths } from '../paths.ts';
import { formatAge } from '../text/index.ts';
import { searchQuery } from './search.ts';
import { useWorkspace } from './useWorkspace.ts';

const LEAST_LETTERS = 2;

/** Find or do: one line for words, people, insights, and everything that has a key here. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  // Results come later than the words: what was picked counts only while it is still there.
  const [picked, setPicked] = useState('');
  const [doings] = useState<readonly Binding[]>(() => keyRegistry.bindings());
  const wanted = useDeferredValue(words.trim());
  const search = useQuery({
    ...searchQuery(slug, wanted),
    enabled: wanted.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
  });
  const found = wanted.length >= LEAST_LETTERS ? search.data : undefined;
  const ids = [...resultIds(found), ...matching(doings, wanted).map(idOf)];
  const chosen = ids.includes(picked) ? picked : (ids[0] ?? '');
  const go = (to: string) => {
    onClose();
    void navigate({ to });
  };
  return (
    <ModalFrame label="Find or do" onClose={onClose} className="lifted dialog dialog-top">
      <Command label="Find or do" loop shouldFilter={false} value={chosen} onValueChange={setPicked}>
        <div className="flex items-center justify-between border-b border-line px-3.5 py-[11px]">
          <Command.Input
            data-autofocus
            value={words}
            onValueChange={setWords}
            placeholder="Find a person, a phrase, a number"
            className="min-w-0 flex-1 bg-transparent text-16 outline-none"
          />
          <Kbd keys="Escape" />
        </div>
        <Command.List className="max-h-[56vh] overflow-auto pb-2">
          {found ? <Found results={found} slug={slug} onGo={go} /> : null}
          <Doings bindings={doings} words={wanted} onClose={onClose} />
        </Command.List>
        <SearchWords error={search.error} looking={search.isFetching} empty={ids.length === 0} />
      </Command>
    </ModalFrame>
  );
}

/** Beside the list, which may hold nothing but results. */
function SearchWords({ error, looking, empty }: { error: unknown; looking: boolean; empty: boolean }) {
  return (
    <p role="status" className={error ? 'px-3.5 pb-3 text-bad' : 'px-3.5 pb-3 text-ink-2 empty:hidden'}>
      {error ? problemWords(error) : null}
      {!error && empty ? (looking ? 'Looking…' : 'Nothing holds these words. Fewer words find more.') : null}
    </p>
  );
}

function Found({ results, slug, onGo }: { results: SearchResults; slug: string; onGo: (to: string) => void }) {
  const now = Date.now();
  return (
    <>
      <Group heading="Their words" shown={results.interactions.length > 0}>
        {results.interactions.map((one) => (
          <Row key={one.id} id={one.id} onPick={() => onGo(paths.conversation(slug, one.conversationId))}>
            <Said as="span" size={15} excerpt className="line-clamp-1">
              {one.text}
            </Said>
            <Aside>
              {one.author ? `${one.author}, ` : ''}
              {formatAge(one.at, now)}
            </Aside>
          </Row>
        ))}
      </Group>
      <Group heading="Insights and people" shown={results.insights.length + results.people.length > 0}>
        {results.insights.map((insight) => (
          <Row key={insight.id} id={insight.id} onPick={() => onGo(paths.insight(slug, insight.id))}>
            {insight.title}
            <Aside>{insight.state}</Aside>
          </Row>
        ))}
        {results.people.map((person) => (
          <Row key={person.id} id={person.id} onPick={() => onGo(paths.person(slug, person.id))}>
            {person.name}
            <Aside>{person.label}</Aside>
          </Row>
        ))}
      </Group>
      <Group heading="Notes" shown={results.notes.length > 0}>
        {results.notes.map((note) => (
          <Row key={note.id} id={note.id} onPick={() => onGo(paths.conversation(slug, note.conversationId))}>
            <span className="line-clamp-1">{note.text}</span>
            <Aside>{note.author}</Aside>
          </Row>
        ))}
      </Group>
    </>
  );
}

function Doings({ bindings, words, onClose }: { bindings: readonly Binding[]; words: string; onClose: () => void }) {
  const shown = matching(bindings, words);
  return (
    <Group heading="Do" shown={shown.length > 0}>
      {shown.map((binding) => (
        <Row
          key={binding.keys}
          id={idOf(binding)}
          onPick={() => {
            onClose();
            // After the palette is gone, so that what opens next can take the focus.
            requestAnimationFrame(binding.run);
          }}
        >
          {binding.does.charAt(0).toUpperCase() + binding.does.slice(1)}
          <Kbd keys={binding.keys} />
        </Row>
      ))}
    </Group>
  );
}

const idOf = (binding: Binding) => `do ${binding.keys}`;

function matching(bindings: readonly Binding[], words: string): readonly Binding[] {
  const wanted = words.toLowerCase();
  return bindings.filter((binding) => binding.does.toLowerCase().includes(wanted));
}

/** Ids of the results in the order in which they stand. */
function resultIds(results: SearchResults | undefined): string[] {
  if (!results) return [];
  const { interactions, insights, people, notes } = results;
  return [...interactions, ...insights, ...people, ...notes].map((each) => each.id);
}

function Group({ heading, shown, children }: { heading: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <Command.Group heading={<span className="caption block px-3.5 pt-2 pb-0.5">{heading}</span>}>
      {children}
    </Command.Group>
  );
}

function Row({ id, onPick, children }: { id: string; onPick: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={id}
      onSelect={onPick}
      className="flex min-h-[30px] cursor-pointer items-center justify-between gap-3 px-3.5 py-1 data-[selected=true]:bg-accent-soft data-[selected=true]:shadow-[inset_3px_0_var(--accent)]"
    >
      {children}
    </Command.Item>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="flex-none text-12 text-ink-3">{children}</span>;
}
