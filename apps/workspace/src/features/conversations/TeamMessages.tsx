import type { Message, Note } from '@parley/server/api';
import { MessageFrame, MessageLine } from './MessageFrame.tsx';
import { speakerOf } from './thread.ts';

/** What we said, where they could hear it. */
export function OurMessage({ message, now }: { message: Message; now: number }) {
  const { author, personName } = message;
  return (
    <MessageFrame>
      <div className="ml-6 border-l-2 border-accent pl-3.5 max-md:ml-2">
        <MessageLine
          who={author || personName ? speakerOf(message) : 'We'}
          where="answered"
          at={message.at}
          now={now}
        />
        <p className="text-14 wrap-anywhere whitespace-pre-wrap">{message.text}</p>
      </div>
    </MessageFrame>
  );
}

/** What the team says among itself. */
export function NoteItem({ note, now }: { note: Note; now: number }) {
  return (
    <MessageFrame margin={<p className="pt-2 text-12 text-ink-3 max-sm:pt-0 max-sm:pl-5">Only the team sees this</p>}>
      <div className="ml-6 rounded-1 bg-sunken px-3 py-2 max-md:ml-2">
        <MessageLine who={note.author.name} where="to the team" at={note.at} now={now} />
        <p className="wrap-anywhere whitespace-pre-wrap">{note.text}</p>
      </div>
    </MessageFrame>
  );
}
