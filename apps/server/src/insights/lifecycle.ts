import type { z } from 'zod';
import type { State as StateName } from './schemas.ts';

export type State = z.output<typeof StateName>;

/** What people did that moves an insight on. */
export type Deed =
  | { deed: 'owner_set' | 'owner_removed' }
  | { deed: 'action_begun' | 'action_done' }
  /** The last action was dropped: nothing is planned and nothing was done. */
  | { deed: 'actions_dropped'; owned: boolean }
  /** Everybody in the evidence was told, or asked not to hear. */
  | { deed: 'all_told' };

const open: readonly State[] = ['emerging', 'confirmed', 'assigned', 'acting', 'changed'];

/**
 * The state of an insight after a deed. It follows what is really done:
 *
 *     emerging ─(evidence bears it, E6)─> confirmed ─(owner)─> assigned ─(action)─> acting ─(done)─> changed ─(all told)─> told
 *
 * Steps may be skipped, and a new action begins another round. The first arrow is the engine's (`evidenceStrength`).
 * People may set a state themselves; what is dismissed, merged or faded is moved by nobody else.
 */
export function stateAfter(state: State, deed: Deed): State {
  if (!open.includes(state) && state !== 'told') return state;
  switch (deed.deed) {
    case 'owner_set':
      return state === 'emerging' || state === 'confirmed' ? 'assigned' : state;
    case 'owner_removed':
      return state === 'assigned' ? 'confirmed' : state;
    case 'action_begun':
      return 'acting';
    case 'action_done':
      return state === 'told' ? state : 'changed';
    case 'actions_dropped':
      if (state !== 'acting') return state;
      return deed.owned ? 'assigned' : 'confirmed';
    case 'all_told':
      return 'told';
  }
}
