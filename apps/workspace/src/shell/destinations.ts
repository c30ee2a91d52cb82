import type { BoxCounts } from '@parley/server/api';
import { paths } from '../paths.ts';

/** A place in the masthead. */
export interface Destination {
  readonly name: string;
  /** Second key after `g`. */
  readonly letter: string;
  readonly to: (slug: string) => string;
  /** The box of the inbox that waits for *you* there, if any. */
  readonly box?: keyof BoxCounts;
}

/** Only what exists is here. */
export const destinations: readonly Destination[] = [
  { name: 'Inbox', letter: 'i', to: paths.inbox, box: 'mine' },
  { name: 'Insights', letter: 'n', to: paths.insights },
  { name: 'People', letter: 'p', to: paths.people },
];
