import type { Conversation } from '@parley/server/api';
import { Button, useNow } from '../../design/index.ts';
import { counted } from '../../text/index.ts';
import { OutgoingItem } from './OutgoingItem.tsx';
import { SaidMessage } from './SaidMessage.tsx';
import { NoteItem, OurMessage } from './TeamMessages.tsx';
import type { ThreadItem } from './thread.ts';
import type { ReadingPlace } from './useReadingPlace.ts';

interface ThreadProps {
  slug: string;
  conversation: Conversation;
  items: readonly ThreadItem[];
  place: ReadingPlace;
}

/** Everything said and written, oldest first. What comes while somebody reads is told below, and moves nothing. */
export function Thread({ slug, conversation, items, place }: ThreadProps) {
  const now = useNow();
  const older = conversation.messages - conversation.timeline.length;
  const firstBelow = place.below[0]?.id;
  const news = place.below.length > 0 ? `${counted(place.below.length, 'new message')} below` : '';
  return (
    <>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section
        ref={place.scroller}
        onScroll={place.onScroll}
        tabIndex={0}
        aria-label="What was said"
        className="flex min-h-0 flex-1 flex-col overflow-auto focus-visible:-outline-offset-2"
      >
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        <div className="mt-auto grid max-w-[900px] gap-4 px-6 pt-4 pb-3.5 max-md:px-[18px] max-sm:px-4">
          {older > 0 ? (
            <p className="text-12 text-ink-3">
              {counted(older, 'older message')} not shown. Find words in them with find.
            </p>
          ) : null}
          {items.map((item) => (
            <div key={item.id}>
              {item.id === firstBelow ? <NewLine /> : null}
              <Item slug={slug} conversation={conversation} item={item} now={now} />
            </div>
          ))}
        </div>
      </section>
      <p className="sr-only" aria-live="polite">
        {news}
      </p>
      {news ? (
        <div className="pointer-events-none sticky bottom-0 z-1 -mt-10 grid h-10 justify-items-center">
          <Button className="pointer-events-auto shadow-pop" onClick={place.toEnd}>
            {news}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NewLine() {
  return (
    <p className="mb-3 flex items-center gap-2.5 text-12 font-medium text-accent after:h-px after:flex-1 after:bg-accent">
      New
    </p>
  );
}

function Item({
  slug,
  conversation,
  item,
  now,
}: {
  slug: string;
  conversation: Conversation;
  item: ThreadItem;
  now: number;
}) {
  switch (item.kind) {
    case 'said':
      return (
        <SaidMessage slug={slug} channel={conversation.channel} message={item.message} open={item.open} now={now} />
      );
    case 'ours':
      return <OurMessage message={item.message} now={now} />;
    case 'note':
      return <NoteItem note={item.note} now={now} />;
    case 'outgoing':
      return <OutgoingItem slug={slug} conversation={conversation} outgoing={item.outgoing} now={now} />;
  }
}
