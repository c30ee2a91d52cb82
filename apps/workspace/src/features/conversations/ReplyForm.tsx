import type { NewReply, Outgoing } from '@parley/server/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { ApiProblem, newUuid } from '../../api/index.ts';
import { Button, problemWords, showToast } from '../../design/index.ts';
import { counted, countGraphemes, networkName } from '../../text/index.ts';
import type { WritingProps } from './Composer.tsx';
import { keepAsDraft, replyDraftKey } from './drafts.ts';
import { reply, settleOutgoing } from './queries.ts';
import { lastSaid, threadOf } from './thread.ts';
import { type Draft, useDraft } from './useDraft.ts';
import { WritingArea, WritingBar } from './WritingArea.tsx';

interface ReplyFormProps extends WritingProps {
  seenLast: string | undefined;
  area: RefObject<HTMLTextAreaElement | null>;
  others: ReactNode;
}

const SPOKEN_SINCE = 'conversations.spoken_since';

/** An answer: where it will appear, its words, and what happened when it could not be taken. */
export function ReplyForm({ slug, conversation, seenLast, area, others, onTyping, onWritten }: ReplyFormProps) {
  const { id } = conversation;
  const draft = useDraft(replyDraftKey(slug, id));
  const sending = useSending({ slug, conversation, draft, onWritten });
  const send = () => sending.send(seenLast);
  const length = countGraphemes(draft.text);
  return (
    <form
      className="group grid content-start gap-2 max-sm:has-[textarea:focus]:flex max-sm:has-[textarea:focus]:flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="flex justify-between gap-2.5 text-12 text-ink-3">
        <Where conversation={conversation} />
        <span className="flex-none">{length > 0 ? counted(length, 'character') : null}</span>
      </p>
      <WritingArea
        ref={area}
        label="Reply"
        placeholder="Write an answer"
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        onTyping={onTyping}
      />
      {sending.trouble ? (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-between gap-2 rounded-1 bg-warn-soft px-2.5 py-1.5 text-12"
        >
          <p>{sending.trouble.words}</p>
          {sending.trouble.spokenSince ? <Button onClick={sending.sendAnyway}>Send it as it is</Button> : null}
        </div>
      ) : null}
      <WritingBar
        others={others}
        onSend={send}
        send={
          <Button type="submit" kind="primary" keys="mod+Enter" busy={sending.pending && 'Keeping…'}>
            Reply
          </Button>
        }
      />
    </form>
  );
}

function Where({ conversation: { channel, visibility } }: Pick<WritingProps, 'conversation'>) {
  const kind = visibility === 'public' ? 'Public reply' : 'Private reply';
  if (channel.canSend) {
    return (
      <span>
        <span className="font-medium text-ink-2">
          {kind} as {channel.name}
        </span>{' '}
        on {networkName(channel.network)}
      </span>
    );
  }
  const origin = channel.network === 'file' ? 'This came from a file' : `${channel.name} cannot send`;
  return (
    <span>
      <span className="mr-1.5 font-medium text-ink-2">{kind}</span> {origin}: your answer is marked to be sent by hand
    </span>
  );
}

interface Attempt {
  readonly request: NewReply;
  readonly key: string;
}

/** No answer, or one of a server in trouble: the reply may be kept or not. */
function isUnanswered(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}

interface Trouble {
  readonly words: string;
  readonly spokenSince: boolean;
}

/** Sends the draft, once; when it cannot be taken the draft stays as it is. */
function useSending({
  slug,
  conversation,
  draft,
  onWritten,
}: Pick<WritingProps, 'slug' | 'conversation' | 'onWritten'> & { draft: Draft }) {
  const queryClient = useQueryClient();
  const { id } = conversation;
  // Kept while nobody knows whether it arrived: the same request with the same key has no second effect.
  const unanswered = useRef<Attempt | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: [slug, 'conversations'] });
  const mutation = useMutation({
    mutationFn: ({ request, key }: Attempt) => reply(slug, id, request, key),
    onSuccess: async (outgoing) => {
      unanswered.current = null;
      draft.setText('');
      await refresh();
      onWritten();
      sayWritten(outgoing, () => takeBack(slug, id, outgoing, refresh));
    },
    onError: async (error, attempt) => {
      unanswered.current = isUnanswered(error) ? attempt : null;
      const spokenSince = error instanceof ApiProblem && error.code === SPOKEN_SINCE;
      if (spokenSince) await refresh();
      setTrouble({
        spokenSince,
        words: spokenSince ? SPOKEN_WORDS : `${problemWords(error)} Your words are kept here.`,
      });
    },
  });
  const send = (seenLast: string | undefined) => {
    const text = draft.text.trim();
    if (text === '' || mutation.isPending) return;
    setTrouble(null);
    const inReplyTo = lastSaid(conversation)?.id;
    const request = { text, ...(inReplyTo && { inReplyTo }), ...(seenLast && { seenLast }) };
    const again = unanswered.current?.request.text === text ? unanswered.current : null;
    mutation.mutate(again ?? { request, key: newUuid() });
  };
  return {
    send,
    sendAnyway: () => send(threadOf(conversation).findLast(({ kind }) => kind !== 'note')?.id),
    trouble,
    pending: mutation.isPending,
  };
}

const SPOKEN_WORDS = 'Somebody answered since you opened this. Their words stand at the end; yours are kept here.';

function sayWritten({ state }: Outgoing, undo: () => void): void {
  if (state === 'queued') showToast({ words: 'Your answer is on its way.', countdown: 'Leaves in', undo });
  else showToast({ words: 'Your answer is kept, to be sent by hand.', undo });
}

async function takeBack(slug: string, id: string, { id: outgoingId, text }: Outgoing, refresh: () => Promise<void>) {
  try {
    await settleOutgoing(slug, id, outgoingId, 'withdrawn');
    keepAsDraft(replyDraftKey(slug, id), text);
    showToast({ words: 'Taken back. Your words are kept as a draft.' });
  } catch (error) {
    showToast({ words: problemWords(error) });
  }
  await refresh();
}
