import type { MouseEvent } from 'react';
import { formatCount } from '../text/index.ts';
import { classes } from './classes.ts';
import { TOLD_STATES, TOLD_WORDS, type ToldCounts, type ToldState, toldCells, toldWords } from './toldCells.ts';

const MOST_CELLS = 420;

interface ToldGridProps {
  counts: ToldCounts;
  /** Index of the cell of the person who is next, among the cells in order of state. */
  current?: number | undefined;
  /** Opens the people in this state; the names under the grid become buttons, and each cell answers to a press. */
  onOpen?: ((state: ToldState, index: number) => void) | undefined;
}

/** One cell a person: who was told, who can be, who asked not to hear. The words under it say the same. */
export function ToldGrid({ counts, current, onOpen }: ToldGridProps) {
  const { cells, peopleEach } = toldCells(counts, MOST_CELLS);
  const openCell = (event: MouseEvent<HTMLDivElement>) => {
    const index = event.target instanceof HTMLElement ? Number(event.target.dataset.cell ?? -1) : -1;
    const state = cells[index];
    if (state) onOpen?.(state, index);
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: cells are too small to be targets; the words below open the same */}
      <div className="told-grid" role="img" aria-label={toldWords(counts)} onClick={openCell}>
        {cells.map((state, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            key={index}
            data-cell={index}
            className={classes(
              'told-cell',
              `told-${state}`,
              index === current && 'told-next',
              onOpen && 'cursor-pointer',
            )}
          />
        ))}
      </div>
      <div className="told-key mt-2 flex flex-wrap gap-x-3.5 gap-y-1 text-12 text-ink-3">
        {TOLD_STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
          <Key
            key={state}
            state={state}
            count={counts[state] ?? 0}
            onPress={onOpen ? () => onOpen(state, -1) : undefined}
          />
        ))}
        {peopleEach > 1 ? <span>each cell is {formatCount(peopleEach)} people</span> : null}
      </div>
    </div>
  );
}

function Key({ state, count, onPress }: { state: ToldState; count: number; onPress: (() => void) | undefined }) {
  const words = (
    <>
      <span className={classes('told-cell', `told-${state}`)} aria-hidden="true" />
      {TOLD_WORDS[state]} {formatCount(count)}
    </>
  );
  if (!onPress) return <span>{words}</span>;
  return (
    <button type="button" className="min-h-6 hover:text-ink" onClick={onPress}>
      {words}
    </button>
  );
}
