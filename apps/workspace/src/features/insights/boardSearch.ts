import type { BoardFilter } from './queries.ts';
import { KINDS } from './words.ts';

const SHOWN = ['mine', 'followed', 'dismissed'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address of the board says: one kind alone, and whose. */
export interface BoardSearch {
  readonly kind?: BoardFilter['kind'];
  readonly show?: Shown;
}

/** What is not known in an address is left out. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const kind = KINDS.find((each) => each === search.kind);
  const show = SHOWN.find((each) => each === search.show);
  return { ...(kind ? { kind } : {}), ...(show ? { show } : {}) };
}

/** @param userId of the signed-in person */
export function filterOf({ kind, show }: BoardSearch, userId: string): BoardFilter {
  return {
    kind,
    owner: show === 'mine' ? userId : undefined,
    following: show === 'followed',
    dismissed: show === 'dismissed',
  };
}
