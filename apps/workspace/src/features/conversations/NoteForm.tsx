import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { Button, problemWords, showToast } from '../../design/index.ts';
import type { WritingProps } from './Composer.tsx';
import { noteDraftKey } from './drafts.ts';
import { MentionPicker } from './MentionPicker.tsx';
import { beginningAt, type Colleague, complete, matching, mentionedIn } from './mentions.ts';
import { colleaguesQuery, writeNote } from './queries.ts';
import { type Draft, useDraft } from './useDraft.ts';
import { WritingArea, WritingBar } from './WritingArea.tsx';

interface NoteFormProps extends WritingProps {
  area: RefObject<HTMLTextAreaElement | null>;
  others: ReactNode;
  onDone: () => void;
}

/** A note for the team; `@` asks for somebody. */
export function NoteForm({ slug, conversation, area, others, onTyping, onWritten, onDone }: NoteFormProps) {
  const queryClient = useQueryClient();
  const draft = useDraft(noteDraftKey(slug, conversation.id));
  const { data: colleagues = [] } = useQuery(colleaguesQuery(slug));
  const mentioning = useMentioning(draft, area, colleagues);
  const mutation = useMutation({
    mutationFn: (text: string) => writeNote(slug, conversation.id, { text, mentions: mentionedIn(text, colleagues) }),
    onSuccess: async () => {
      draft.setText('');
      await queryClient.invalidateQueries({ queryKey: [slug, 'conversations'] });
      onWritten();
      onDone();
    },
    onError: (error) => showToast({ words: `${problemWords(error)} Your note is kept here.` }),
  });
  const send = () => {
    const text = draft.text.trim();
    if (text !== '' && !mutation.isPending) mutation.mutate(text);
  };
  return (
    <form
      className="group relative grid content-start gap-2 max-sm:has-[textarea:focus]:flex max-sm:has-[textarea:focus]:flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="text-12 text-ink-3">
        <span className="mr-1.5 font-medium text-ink-2">Note</span> only the team sees this. Write @ to ask for
        somebody.
      </p>
      {mentioning.choices.length > 0 ? (
        <MentionPicker
          id={mentioning.listId}
          colleagues={mentioning.choices}
          active={mentioning.active}
          onPick={mentioning.pick}
        />
      ) : null}
      <WritingArea
        ref={area}
        label="Note"
        value={draft.text}
        onChange={(event) => {
          draft.setText(event.target.value);
          mentioning.look(event.target.selectionStart);
        }}
        onKeyDown={mentioning.onKeyDown}
        onBlur={() => mentioning.look(null)}
        onTyping={onTyping}
        aria-autocomplete="list"
        aria-controls={mentioning.choices.length > 0 ? mentioning.listId : undefined}
        aria-activedescendant={mentioning.choices.length > 0 ? `${mentioning.listId}-${mentioning.active}` : undefined}
      />
      <WritingBar
        others={others}
        onSend={send}
        send={
          <Button type="submit" kind="primary" keys="mod+Enter" busy={mutation.isPending && 'Keeping…'}>
            Keep note
          </Button>
        }
      />
    </form>
  );
}

/** Most names offered at once. */
const OFFERED = 6;

/** The list that opens behind an `@`: arrow keys move, Enter and Tab take, Escape closes. */
function useMentioning(draft: Draft, area: RefObject<HTMLTextAreaElement | null>, colleagues: readonly Colleague[]) {
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const beginning = caret === null ? null : beginningAt(draft.text, caret);
  const choices = beginning ? matching(colleagues, beginning.words).slice(0, OFFERED) : [];
  const look = (at: number | null) => {
    setCaret(at);
    setActive(0);
  };
  const pick = (colleague: Colleague) => {
    if (!beginning) return;
    const written = complete(draft.text, beginning, colleague);
    draft.setText(written.text);
    look(null);
    requestAnimationFrame(() => area.current?.setSelectionRange(written.caret, written.caret));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = choices[active];
    if (!chosen || event.metaKey || event.ctrlKey) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % choices.length);
    else if (event.key === 'ArrowUp') setActive((active + choices.length - 1) % choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'Escape') look(null);
    else return;
    event.preventDefault();
  };
  return { listId, choices, active, look, pick, onKeyDown };
}
