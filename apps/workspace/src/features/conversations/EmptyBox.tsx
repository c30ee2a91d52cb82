import type { Box, BoxCounts } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink, EmptyState } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { channelsQuery } from '../../shell/status.ts';
import { counted } from '../../text/index.ts';

/** What would fill this box, and the next useful thing. */
export function EmptyBox({ slug, box, counts }: { slug: string; box: Box; counts: BoxCounts | undefined }) {
  const { data: channels } = useQuery(channelsQuery(slug));
  const waiting = counts?.team ?? 0;
  const all = counts?.all ?? 0;
  if (channels?.length === 0) {
    return (
      <EmptyState title="Nobody is heard yet." action={<ButtonLink to={paths.start(slug)}>Start listening</ButtonLink>}>
        Bring in a file, connect a program, or load the sample: what customers say then stands here.
      </EmptyState>
    );
  }
  const toBox = (to: Box, words: ReactNode) => (
    <ButtonLink to={paths.inbox(slug)} search={{ box: to }}>
      {words}
    </ButtonLink>
  );
  if (box === 'mine') {
    return (
      <EmptyState
        title="Nobody is waiting for you."
        action={waiting > 0 ? toBox('team', `See the ${counted(waiting, 'conversation')} that wait`) : null}
      >
        {waiting > 0 ? 'Take one from those that wait for an answer.' : 'And nobody waits for the others either.'}
      </EmptyState>
    );
  }
  if (box === 'team') {
    return (
      <EmptyState title="Nobody waits for an answer." action={all > 0 ? toBox('all', 'See everyone') : null}>
        New words stand here as soon as they are heard.
      </EmptyState>
    );
  }
  if (box === 'asleep') {
    return (
      <EmptyState title="Nothing is asleep.">
        Put a conversation to sleep when it can wait; it comes back by itself.
      </EmptyState>
    );
  }
  return <EmptyState title="Nothing was said yet.">What customers say stands here as soon as it is heard.</EmptyState>;
}
