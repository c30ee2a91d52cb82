import type { Board } from '@parley/server/api';
import { ButtonLink, EmptyState } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import type { BoardSearch } from './boardSearch.ts';

const NOTHING: Record<NonNullable<BoardSearch['show']>, { title: string; words: string }> = {
  mine: { title: 'Nothing is with you.', words: 'An insight is yours when somebody hands it to you on its page.' },
  followed: { title: 'You follow nothing yet.', words: 'Follow an insight on its page, and it stands here.' },
  dismissed: { title: 'Nothing was dismissed.', words: 'What is dismissed stands here with the reason.' },
};

/** Why the board is empty, and what would fill it. */
export function EmptyBoard({ search, totals }: { search: BoardSearch; totals: Board['totals'] }) {
  const { slug } = useWorkspace();
  if (search.show || search.kind) {
    const { title, words } = search.show
      ? NOTHING[search.show]
      : { title: 'Nothing of this kind.', words: 'The other kinds hold more.' };
    return (
      <EmptyState title={title} action={<ButtonLink to={paths.insights(slug)}>Show everything</ButtonLink>}>
        {words}
      </EmptyState>
    );
  }
  if (totals.interactions === 0 && totals.pending === 0) {
    return (
      <EmptyState
        title="Nobody was heard yet."
        action={
          <ButtonLink to={paths.start(slug)} kind="primary">
            Start listening
          </ButtonLink>
        }
      >
        Bring in a file of what customers said, connect a channel, or try it with the sample.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={totals.pending > 0 ? 'The first messages are being read.' : 'Nothing was said by several people yet.'}
      action={<ButtonLink to={paths.start(slug)}>Bring in more</ButtonLink>}
    >
      {totals.pending > 0
        ? 'Insights appear here as soon as several people say the same.'
        : `${counted(totals.interactions, 'message')} heard. An insight needs several that say the same.`}
    </EmptyState>
  );
}
