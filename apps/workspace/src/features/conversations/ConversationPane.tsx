import type { Box, Conversation } from '@parley/server/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../../api/index.ts';
import { Bone, ButtonLink, ErrorState, QueryError, Skeleton } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useMe } from '../../shell/useWorkspace.ts';
import { Composer } from './Composer.tsx';
import { ConflictBar } from './ConflictBar.tsx';
import { ConversationHead } from './ConversationHead.tsx';
import { conversationQuery, markSeen, showAsRead } from './queries.ts';
import { Thread } from './Thread.tsx';
import { threadOf } from './thread.ts';
import { useConversationChange } from './useConversationChange.ts';
import { useOthers, useOwnPresence } from './usePresence.ts';
import { useReadingPlace } from './useReadingPlace.ts';

export interface PaneProps {
  slug: string;
  id: string;
  box: Box;
  title: RefObject<HTMLHeadingElement | null>;
  /** True when the title should take the focus once it is there. */
  titleWanted: RefObject<boolean>;
  personShown: boolean;
  onTogglePerson: () => void;
  /** The conversation has left its box. */
  onGone: () => void;
}

/** One conversation: who and what, everything said, and the place to answer. */
export function ConversationPane(props: PaneProps) {
  const { slug, id } = props;
  const conversation = useQuery(conversationQuery(slug, id));
  if (conversation.data) return <Loaded {...props} conversation={conversation.data} />;
  if (conversation.isPending) return <Bones />;
  const missing = conversation.error instanceof ApiProblem && conversation.error.status === 404;
  return (
    <div className="p-6">
      <h1 className="sr-only">Conversation</h1>
      {missing ? (
        <ErrorState
          title="This conversation is not here."
          actions={<ButtonLink to={paths.inbox(slug)}>To the inbox</ButtonLink>}
        >
          It may have gone with an import that was taken back.
        </ErrorState>
      ) : (
        <QueryError
          error={conversation.error}
          what="The conversation could not be read."
          onRetry={() => void conversation.refetch()}
        />
      )}
    </div>
  );
}

function Loaded({ conversation, ...props }: PaneProps & { conversation: Conversation }) {
  const { slug, id, title, titleWanted } = props;
  const { user } = useMe();
  const mayWrite = useMay('write');
  const [typing, setTyping] = useState(false);
  const items = useMemo(() => threadOf(conversation), [conversation]);
  const place = useReadingPlace(items, user.id);
  const changes = useConversationChange(slug, conversation);
  const others = useOthers(conversation, user.id);
  useOwnPresence(slug, id, typing ? 'typing' : 'looking');
  useSeen(slug, conversation);
  useEffect(() => {
    if (!titleWanted.current) return;
    titleWanted.current = false;
    title.current?.focus();
  }, [title, titleWanted]);
  return (
    <section aria-label="Conversation" className="relative flex min-h-0 min-w-0 flex-col bg-canvas">
      <ConversationHead {...props} conversation={conversation} changes={changes} others={others} />
      <ConflictBar conversation={conversation} changes={changes} />
      <Thread slug={slug} conversation={conversation} items={items} place={place} />
      {mayWrite ? (
        <Composer
          slug={slug}
          conversation={conversation}
          changes={changes}
          seenLast={place.seenLast}
          onTyping={setTyping}
          onWritten={place.toEnd}
        />
      ) : null}
    </section>
  );
}

/** Marks as read what was looked at for a moment, so that moving past it does not. */
function useSeen(slug: string, { id, unread, lastAt }: Conversation): void {
  const queryClient = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words, told by `lastAt`, have to be looked at anew
  useEffect(() => {
    if (!unread) return;
    const timer = setTimeout(() => {
      if (document.hidden) return;
      // A mark that was not made is made the next time somebody looks.
      markSeen(slug, id)
        .then(() => showAsRead(queryClient, slug, id))
        .catch(() => undefined);
    }, LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [slug, id, unread, lastAt, queryClient]);
}

const LOOKED_AT_MS = 1_200;

function Bones() {
  return (
    <div className="p-6">
      <h1 className="sr-only">Conversation</h1>
      <Skeleton label="Reading the conversation">
        <Bone className="h-4 w-1/2" />
        <Bone className="mt-3 w-1/3" />
        <Bone className="mt-12 w-1/5" />
        <Bone className="mt-4 h-4 w-[88%]" />
        <Bone className="mt-3 h-4 w-[92%]" />
        <Bone className="mt-3 h-4 w-2/3" />
      </Skeleton>
    </div>
  );
}
