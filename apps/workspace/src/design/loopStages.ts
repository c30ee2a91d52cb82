import { formatCount } from '../text/index.ts';

/** The five parts of the loop, in order. */
export const STAGES = ['heard', 'understood', 'routed', 'acting', 'told'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  heard: 'Heard',
  understood: 'Understood',
  routed: 'Routed',
  acting: 'Acting',
  told: 'Told',
};

/** How many of those who said it have been told. */
export interface ToldShare {
  readonly told: number;
  readonly of: number;
}

/**
 * The share of people told, from 0 to 1. It reaches 1 only when everybody was told and shows something as soon as
 * one was: "finished" must not be a matter of rounding.
 */
export function toldShare({ told, of }: ToldShare): number {
  if (of <= 0 || told <= 0) return 0;
  if (told >= of) return 1;
  return Math.min(0.94, Math.max(0.06, told / of));
}

/** The loop in words: `Acting, step 4 of 5`, `Told 12 of 41`, `Told everyone`, `Routed, step 3 of 5, stalled`. */
export function loopWords(stage: Stage, share?: ToldShare, stalled = false): string {
  if (stage === 'told' && share) {
    if (share.of > 0 && share.told >= share.of) return 'Told everyone';
    return `Told ${formatCount(share.told)} of ${formatCount(share.of)}`;
  }
  const step = `${STAGE_NAMES[stage]}, step ${STAGES.indexOf(stage) + 1} of 5`;
  return stalled ? `${step}, stalled` : step;
}
