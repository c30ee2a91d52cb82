import type { ReactNode } from 'react';
import { formatFully, formatMoment } from '../../text/index.ts';

/** A message with what we understood beside it; below it on a phone. */
export function MessageFrame({ children, margin }: { children: ReactNode; margin?: ReactNode }) {
  return (
    <article className="grid grid-cols-[minmax(0,1fr)_176px] gap-6 max-md:grid-cols-[minmax(0,1fr)_150px] max-md:gap-4 max-sm:grid-cols-1 max-sm:gap-2">
      <div className="min-w-0">{children}</div>
      {margin}
    </article>
  );
}

interface MessageLineProps {
  who: ReactNode;
  /** Where, or for whom: `on the Fediverse`. */
  where: ReactNode;
  at: string;
  now: number;
}

/** Who said it, where and when. */
export function MessageLine({ who, where, at, now }: MessageLineProps) {
  return (
    <p className="mb-0.5 text-12 text-ink-3">
      <b className="mr-1.5 font-semibold text-ink">{who}</b>
      {where}
      {where ? ', ' : null}
      <time dateTime={at} title={formatFully(at)}>
        {formatMoment(at, now)}
      </time>
    </p>
  );
}
