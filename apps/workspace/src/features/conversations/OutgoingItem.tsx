import type { Conversation, Outgoing } from '@parley/server/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, problemWords, showToast } from '../../design/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { formatMoment } from '../../text/index.ts';
import { keepAsDraft, replyDraftKey } from './drafts.ts';
import { MessageFrame, MessageLine } from './MessageFrame.tsx';
import { settleOutgoing } from './queries.ts';
import { webAddress } from './thread.ts';

interface OutgoingItemProps {
  slug: string;
  conversation: Conversation;
  outgoing: Outgoing;
  now: number;
}

/** A reply on its way: what holds it, and what can be done. */
export function OutgoingItem({ slug, conversation, outgoing, now }: OutgoingItemProps) {
  const mayWrite = useMay('write');
  const { author, state, createdAt, text } = outgoing;
  return (
    <MessageFrame>
      <div className="ml-6 border-l-2 border-dashed border-accent pl-3.5 max-md:ml-2">
        <MessageLine who={author?.name ?? 'A program'} where="wrote" at={createdAt} now={now} />
        <p className="text-14 wrap-anywhere whitespace-pre-wrap">{text}</p>
        <p className={state === 'failed' ? 'mt-1 text-12 text-bad' : 'mt-1 text-12 text-ink-2'}>
          {stateWords(outgoing, now)}
        </p>
        {mayWrite ? <Doings slug={slug} conversation={conversation} outgoing={outgoing} /> : null}
      </div>
    </MessageFrame>
  );
}

function stateWords({ state, problem, sendAt }: Outgoing, now: number): string {
  switch (state) {
    case 'queued':
      return `Leaves ${formatMoment(sendAt, now)}.`;
    case 'by_hand':
      return 'Not sent. Send it yourself, then say so.';
    case 'failed':
      return `It did not leave. ${problem ?? ''}`;
    case 'unknown':
      return `Whether it arrived is not known. ${problem ?? ''}`;
    default:
      return 'Sent.';
  }
}

function Doings({ slug, conversation, outgoing }: Omit<OutgoingItemProps, 'now'>) {
  const queryClient = useQueryClient();
  const settle = useMutation({
    mutationFn: (state: 'sent' | 'withdrawn') => settleOutgoing(slug, conversation.id, outgoing.id, state),
    onSuccess: ({ state }) => {
      if (state === 'withdrawn') keepAsDraft(replyDraftKey(slug, conversation.id), outgoing.text);
      showToast({ words: state === 'withdrawn' ? 'Taken back. Your words are kept as a draft.' : 'Noted as sent.' });
    },
    onError: (error) => showToast({ words: problemWords(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [slug, 'conversations'] }),
  });
  const { state } = outgoing;
  const byHand = state === 'by_hand';
  if (!byHand && state !== 'queued' && state !== 'failed') return null;
  const answered = conversation.timeline.find(({ id }) => id === outgoing.inReplyTo);
  const address = webAddress(answered?.url ?? null);
  const copy = () =>
    navigator.clipboard.writeText(outgoing.text).then(
      () => showToast({ words: 'Copied.' }),
      () => showToast({ words: 'This browser does not allow copying here. Mark the words and copy them yourself.' }),
    );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      {state === 'queued' ? null : <Button onClick={() => void copy()}>Copy</Button>}
      {byHand ? (
        <Button
          busy={settle.isPending && settle.variables === 'sent' && 'Noting…'}
          onClick={() => settle.mutate('sent')}
        >
          I sent it
        </Button>
      ) : null}
      {state === 'failed' ? null : (
        <Button kind="quiet" onClick={() => settle.mutate('withdrawn')}>
          Take back
        </Button>
      )}
      {byHand && address ? (
        <a href={address} target="_blank" rel="noopener noreferrer" className="link text-12">
          Open where it was said
        </a>
      ) : null}
    </div>
  );
}
