import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadItem } from './thread.ts';

export interface ReadingPlace {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** To be called when the reader scrolls. */
  onScroll(): void;
  toEnd(): void;
  /** What came below the place that is read. */
  readonly below: readonly ThreadItem[];
  /** The last message or reply that was in sight. */
  readonly seenLast: string | undefined;
}

/** Pixels from the end at which the last words count as in sight. */
const NEAR_END = 48;

/**
 * Opens at the end and then stays where the reader is: what comes later is told, not scrolled to, except for the
 * reader's own words.
 *
 * @param me the reader's id
 */
export function useReadingPlace(items: readonly ThreadItem[], me: string): ReadingPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const latest = useRef(items);
  latest.current = items;
  const [seen, setSeen] = useState(items.length);
  const look = useCallback(() => {
    const box = scroller.current;
    if (box && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END) setSeen(latest.current.length);
  }, []);
  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    setSeen(latest.current.length);
  }, []);
  useLayoutEffect(toEnd, [toEnd]);
  const last = items.at(-1);
  const mine = last !== undefined && authorOf(last) === me;
  const lastId = last?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when something new came
  useEffect(() => {
    if (mine) toEnd();
    else look();
  }, [lastId, mine, look, toEnd]);
  const known = items.slice(0, seen);
  return {
    scroller,
    onScroll: look,
    toEnd,
    below: items.slice(seen).filter((item) => authorOf(item) !== me),
    seenLast: known.findLast(({ kind }) => kind !== 'note')?.id,
  };
}

function authorOf(item: ThreadItem): string | undefined {
  if (item.kind === 'note') return item.note.author.id;
  return item.kind === 'outgoing' ? item.outgoing.author?.id : undefined;
}
