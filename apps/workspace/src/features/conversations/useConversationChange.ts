import type { Conversation, ConversationChange } from '@parley/server/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/index.ts';
import { problemWords, showToast } from '../../design/index.ts';
import { changeConversation, conversationQuery } from './queries.ts';

/** What somebody wants to change, and how to take it back. */
export interface Intent {
  readonly change: ConversationChange;
  /** Said when it is done: `Handed over to Elias Brandt.` */
  readonly done: string;
  /** Brings back what was. Absent for an undo itself. */
  readonly undo?: ConversationChange;
  /** Called when it is done, such as to go on to the next conversation. */
  readonly onDone?: (() => void) | undefined;
}

export interface ConversationChanges {
  change(intent: Intent): void;
  /** What could not be done, since somebody changed the conversation first. */
  readonly conflict: Intent | null;
  /** Does it after all, over what the other did. */
  insist(): void;
  leave(): void;
  readonly pending: boolean;
}

const TAKEN = 412;

/** Changes of one conversation, each based on the version that was seen; undo through toasts. */
export function useConversationChange(slug: string, conversation: Conversation): ConversationChanges {
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<Intent | null>(null);
  const { id } = conversation;
  const { queryKey } = conversationQuery(slug, id);
  const mutation = useMutation({
    mutationFn: ({ intent, version }: { intent: Intent; version: number }) =>
      changeConversation(slug, id, version, intent.change),
    onSuccess: (fresh, { intent }) => {
      queryClient.setQueryData(queryKey, fresh);
      void queryClient.invalidateQueries({ queryKey: [slug, 'conversations'] });
      const { undo } = intent;
      const takeBack = () =>
        mutation.mutate({ intent: { change: undo ?? {}, done: 'Taken back.' }, version: fresh.version });
      showToast({ words: intent.done, undo: undo && takeBack });
      intent.onDone?.();
    },
    onError: async (error, { intent }) => {
      if (!(error instanceof ApiProblem) || error.status !== TAKEN) return showToast({ words: problemWords(error) });
      await queryClient.invalidateQueries({ queryKey });
      setConflict(intent);
    },
  });
  const attempt = (intent: Intent) => {
    setConflict(null);
    // The cache, not the render: what a live update brought meanwhile is the version that the reader sees.
    const version = queryClient.getQueryData<Conversation>(queryKey)?.version ?? conversation.version;
    mutation.mutate({ intent, version });
  };
  return {
    change: attempt,
    conflict,
    insist: () => conflict && attempt(conflict),
    leave: () => setConflict(null),
    pending: mutation.isPending,
  };
}
