import type { Person } from '@parley/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button, problemWords, QueryError, SectionHead, showToast, TextArea } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMay, useMe } from '../../shell/useWorkspace.ts';
import { formatMoment } from '../../text/index.ts';
import { addPersonNote, personNotesQuery, removePersonNote } from './queries.ts';

/** What the team wrote down about a person. */
export function PersonNotes({ slug, person, now }: { slug: string; person: Person; now: number }) {
  const queryClient = useQueryClient();
  const mayWrite = useMay('write');
  const { user } = useMe();
  const notes = useQuery(personNotesQuery(slug, person.id));
  const refresh = () => queryClient.invalidateQueries({ queryKey: [slug, 'people'] });
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; text: string }) => removePersonNote(slug, person.id, id),
    onSuccess: (_, { text }) =>
      showToast({ words: 'Note taken back.', undo: () => void addPersonNote(slug, person.id, text).then(refresh) }),
    onError: (error) => showToast({ words: problemWords(error) }),
    onSettled: refresh,
  });
  return (
    <section>
      <SectionHead end="only the team sees them">Notes</SectionHead>
      {notes.isError ? (
        <QueryError error={notes.error} what="The notes could not be read." onRetry={() => void notes.refetch()} />
      ) : null}
      <ul className="grid gap-2">
        {notes.data?.map((note) => (
          <li key={note.id} className="rounded-1 bg-sunken px-3 py-2">
            <p className="text-12 text-ink-3">
              <b className="font-semibold text-ink">{note.author}</b> {formatMoment(note.at, now)}
            </p>
            <p className="wrap-anywhere whitespace-pre-wrap">{note.text}</p>
            {mayWrite && note.authorId === user.id ? (
              <button
                type="button"
                className="link min-h-6 text-12"
                onClick={() => remove.mutate({ id: note.id, text: note.text })}
              >
                Take back
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <NewNote slug={slug} personId={person.id} onDone={refresh} /> : null}
    </section>
  );
}

function NewNote({ slug, personId, onDone }: { slug: string; personId: string; onDone: () => Promise<void> }) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const add = useMutation({
    mutationFn: () => addPersonNote(slug, personId, text.trim()),
    onSuccess: async () => {
      setText('');
      await onDone();
    },
  });
  useKeys([{ keys: 'n', does: 'note', run: () => area.current?.focus(), shown: true }]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  useKeys([{ keys: 'mod+Enter', does: 'keep the note', run: submit, always: true }]);
  return (
    <form onSubmit={submit} className="mt-3 grid gap-2">
      <TextArea
        ref={area}
        label="New note"
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={add.error ? problemWords(add.error) : undefined}
      />
      <span>
        <Button type="submit" keys="n" busy={add.isPending && 'Keeping…'}>
          Keep note
        </Button>
      </span>
    </form>
  );
}
