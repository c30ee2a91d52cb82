import { useRef } from 'react';

/** Moves through a list that changes while somebody is in it. */
export interface Neighbours {
  /** The id that many places further; the nearest end when there is none; null in an empty list. */
  step(by: 1 | -1): string | null;
  /** What to open when the current one leaves the list: the next, else the one before, else nothing. */
  afterCurrent(): string | null;
}

/**
 * When the current one has left the list, moving goes on from the place where it stood.
 *
 * @param ids in the order of the list
 */
export function useNeighbours(ids: readonly string[], current: string | undefined): Neighbours {
  const place = useRef(-1);
  const found = current === undefined ? -1 : ids.indexOf(current);
  if (found !== -1) place.current = found;
  return {
    step: (by) => stepFrom(ids, found, place.current, by),
    afterCurrent: () => afterLeaving(ids, found, place.current),
  };
}

/** The one that takes the place of the current one, which leaves or has left. */
export function afterLeaving(ids: readonly string[], found: number, last: number): string | null {
  const next = found === -1 ? last : found + 1;
  return last === -1 ? null : (ids[next] ?? ids[(found === -1 ? last : found) - 1] ?? null);
}

/**
 * @param found place of the current one; −1 when it is not in the list
 * @param last place where it was seen last; −1 when it never was
 */
export function stepFrom(ids: readonly string[], found: number, last: number, by: 1 | -1): string | null {
  if (found !== -1) return ids[Math.min(Math.max(found + by, 0), ids.length - 1)] ?? null;
  if (last === -1) return ids[0] ?? null;
  // Its place was taken by the one after it.
  const wanted = by === 1 ? last : last - 1;
  return ids[Math.min(Math.max(wanted, 0), ids.length - 1)] ?? null;
}
