import type { Mark } from '../../text/index.ts';

export interface Excerpt {
  readonly text: string;
  /** Moved along with the text; marks outside of it are dropped. */
  readonly marks: readonly Mark[];
  /** Whether something was left out. */
  readonly cut: boolean;
}

/**
 * A part of a message around its first mark, cut between words, with an ellipsis where something was left out.
 *
 * @param most length in UTF-16 code units; a marked phrase that is longer stays whole
 */
export function excerptOf(text: string, marks: readonly Mark[], most: number): Excerpt {
  if (text.length <= most) return { text, marks, cut: false };
  const first = marks.toSorted((a, b) => a.start - b.start)[0] ?? { start: 0, end: 0 };
  const room = Math.max(0, most - (first.end - first.start));
  const from = wordStart(
    text,
    Math.max(0, Math.min(first.start - Math.floor(room / 3), text.length - most)),
    first.start,
  );
  const to = wordEnd(text, Math.min(text.length, Math.max(from + most, first.end)), first.end);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ellipsisAfter(text.charAt(to - 1)) : ''}`,
    marks: marks
      .filter((mark) => mark.end > from && mark.start < to)
      .map((mark) => ({ ...mark, start: Math.max(from, mark.start) + shift, end: Math.min(to, mark.end) + shift })),
    cut: true,
  };
}

/** Apart from the end of a sentence, close to anything else. */
function ellipsisAfter(last: string): string {
  return /[.!?…]/u.test(last) ? ' …' : '…';
}

/** The first beginning of a word at or after `from`, not beyond `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s/u);
  return space === -1 ? limit : from + space + 1;
}

/** The last end of a word at or before `to`, not before `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
  if (to === text.length) return to;
  const tail = text.slice(limit, to);
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  return space === -1 ? whole(text, to) : limit + space;
}

/** Does not cut through a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;
}
