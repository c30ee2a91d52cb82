import type { Conversation, Message } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { classes, Marked, Said } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { networkName } from '../../text/index.ts';
import { MessageFrame, MessageLine } from './MessageFrame.tsx';
import { ReadingNotes } from './ReadingNotes.tsx';
import { notesOf } from './reading.ts';
import { speakerOf, webAddress } from './thread.ts';

interface SaidMessageProps {
  slug: string;
  channel: Conversation['channel'];
  message: Message;
  /** Nobody of us has said anything since. */
  open: boolean;
  now: number;
}

/** A customer's own words, and beside them what we understood. */
export function SaidMessage({ slug, channel, message, open, now }: SaidMessageProps) {
  const { marks, notes } = notesOf(message.reading?.spans ?? []);
  const name = speakerOf(message);
  const who = message.personId ? (
    <Link to={paths.person(slug, message.personId)} className="hover:underline">
      {name}
    </Link>
  ) : (
    name
  );
  return (
    <MessageFrame margin={<ReadingNotes slug={slug} message={message} notes={notes} />}>
      <MessageLine who={who} where={networkName(channel.network)} at={message.at} now={now} />
      <Said
        as="blockquote"
        size={open ? 20 : 17}
        lang={message.reading?.language ?? message.language}
        className={classes('whitespace-pre-wrap', !open && 'text-ink-2')}
      >
        <Marked text={message.text} marks={marks} />
      </Said>
      <Beneath message={message} />
    </MessageFrame>
  );
}

function Beneath({ message }: { message: Message }) {
  const address = webAddress(message.url);
  const facts = [
    message.rating === null ? '' : `Rated ${message.rating}`,
    message.atAssumed ? 'The source gave no time; this is when it was brought in' : '',
  ].filter(Boolean);
  if (facts.length === 0 && !address) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-2.5 text-12 text-ink-3">
      {facts.length > 0 ? <span>{facts.join('. ')}</span> : null}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer" className="link">
          Open where it was said
        </a>
      ) : null}
    </p>
  );
}
