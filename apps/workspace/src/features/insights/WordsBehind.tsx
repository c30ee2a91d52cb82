import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Bone, problemWords, Quote, Skeleton } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatAge } from '../../text/index.ts';
import { excerptOf } from './excerpt.ts';
import { type WordsFilter, wordsQuery } from './queries.ts';

interface WordsBehindProps {
  /** What the figure is, and with what it compares. */
  summary: ReactNode;
  /** The messages that it was counted from; without it there are none to show. */
  words?: WordsFilter | undefined;
  /** Where all of them are. */
  all?: { to: string; name: string } | undefined;
  /** How it is counted, in a sentence. */
  counted: ReactNode;
}

const MOST_LETTERS = 180;

/** What opens from a figure: what it says, two of the messages behind it, where the rest is, how it was counted. */
export function WordsBehind({ summary, words, all, counted }: WordsBehindProps) {
  return (
    <div className="grid gap-2.5 text-12">
      <div className="text-ink-2">{summary}</div>
      {words ? <Latest filter={words} /> : null}
      {all ? (
        <p>
          <Link to={all.to} className="link">
            {all.name}
          </Link>
        </p>
      ) : null}
      <details className="text-ink-3">
        <summary className="min-h-6 hover:text-ink">How it is counted</summary>
        {counted}
      </details>
    </div>
  );
}

function Latest({ filter }: { filter: WordsFilter }) {
  const { slug } = useWorkspace();
  const words = useQuery(wordsQuery(slug, filter));
  const now = Date.now();
  if (words.isPending) {
    return (
      <Skeleton label="Reading their words">
        <Bone className="mb-2 h-[13px] w-64" />
        <Bone className="h-[13px] w-48" />
      </Skeleton>
    );
  }
  if (words.isError) return <p className="text-bad">{problemWords(words.error)}</p>;
  if (words.data.length === 0) return <p className="text-ink-3">There are no words to show here any more.</p>;
  return words.data.map((one) => (
    <Quote
      key={one.id}
      size={15}
      lang={one.language}
      caption={
        <>
          {one.author?.name ?? one.author?.handle ?? 'Somebody'}, {formatAge(one.at, now)}
          {one.conversationId ? (
            <>
              {' '}
              <Link to={paths.conversation(slug, one.conversationId)} className="link">
                Conversation
              </Link>
            </>
          ) : null}
        </>
      }
    >
      {excerptOf(one.text, [], MOST_LETTERS).text}
    </Quote>
  ));
}
