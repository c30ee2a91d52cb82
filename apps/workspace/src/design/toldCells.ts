/** Where telling one person stands. */
export const TOLD_STATES = ['told', 'ready', 'asking', 'waiting', 'refused'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

export const TOLD_WORDS: Record<ToldState, string> = {
  told: 'told',
  ready: 'draft ready',
  asking: 'asking how',
  waiting: 'not yet',
  refused: 'asked not to hear',
};

export type ToldCounts = Readonly<Partial<Record<ToldState, number>>>;

export interface ToldCells {
  /** One state a cell, in the order of {@link TOLD_STATES}. */
  readonly cells: readonly ToldState[];
  /** How many people a cell stands for; 1 unless there are more people than cells. */
  readonly peopleEach: number;
}

/**
 * Lays people out in cells, one cell a person. Beyond `most` people a cell stands for several; a state that anybody
 * is in keeps at least one cell, so that a single refusal stays to be seen.
 *
 * @param counts whole numbers, 0 or more
 * @param most   the largest number of cells that can still be told apart
 */
export function toldCells(counts: ToldCounts, most: number): ToldCells {
  const people = TOLD_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const peopleEach = Math.max(1, Math.ceil(people / most));
  const cells = TOLD_STATES.flatMap((state) => {
    const count = counts[state] ?? 0;
    const length = count === 0 ? 0 : Math.max(1, Math.round(count / peopleEach));
    return Array.from({ length }, () => state);
  });
  return { cells, peopleEach };
}

/** `41 people: 12 told, 26 draft ready, 2 asking how, 1 asked not to hear`. */
export function toldWords(counts: ToldCounts): string {
  const present = TOLD_STATES.filter((state) => (counts[state] ?? 0) > 0);
  const people = present.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const parts = present.map((state) => `${counts[state]} ${TOLD_WORDS[state]}`);
  return [`${people} ${people === 1 ? 'person' : 'people'}`, parts.join(', ')].filter(Boolean).join(': ');
}
