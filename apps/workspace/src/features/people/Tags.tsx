import type { Person } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { SectionHead } from '../../design/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { tagsQuery } from './queries.ts';
import { usePersonChange } from './usePersonChange.ts';

/** Words of our own that sort people. */
export function Tags({ slug, person }: { slug: string; person: Person }) {
  const mayWrite = useMay('write');
  const changing = usePersonChange(slug, person);
  const { tags } = person;
  const save = (wanted: string[], done: string) => changing.mutate({ change: { tags: wanted }, undo: { tags }, done });
  if (!mayWrite && tags.length === 0) return null;
  return (
    <section>
      <SectionHead>Tags</SectionHead>
      <ul className="flex flex-wrap gap-1.5">
        {tags.map((tag) => (
          <li key={tag} className="chip">
            {tag}
            {mayWrite ? (
              <button
                type="button"
                aria-label={`Remove ${tag}`}
                className="-mr-1.5 grid size-6 place-content-center hover:text-ink"
                onClick={() =>
                  save(
                    tags.filter((other) => other !== tag),
                    `No longer tagged ${tag}.`,
                  )
                }
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <NewTag
          slug={slug}
          onAdd={(tag) => {
            if (!tags.includes(tag)) save([...tags, tag], `Tagged ${tag}.`);
          }}
        />
      ) : null}
    </section>
  );
}

function NewTag({ slug, onAdd }: { slug: string; onAdd: (tag: string) => void }) {
  const listId = useId();
  const [words, setWords] = useState('');
  const { data: known = [] } = useQuery(tagsQuery(slug));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onAdd(words.trim());
    setWords('');
  };
  return (
    <form onSubmit={add} className="mt-2">
      <input
        className="input"
        aria-label="New tag"
        placeholder="Add a tag"
        list={listId}
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <datalist id={listId}>
        {known.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
