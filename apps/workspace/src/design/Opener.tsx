import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Popover } from './Popover.tsx';

interface OpenerProps {
  /** The figure as it stands in the sentence: `41 people`, `93 %`. */
  figure: ReactNode;
  /** Names the popover: `41 people behind this insight`. */
  label: string;
  /** The words behind the figure. Rendered only once it is opened, so it may fetch. */
  children: ReactNode;
  className?: string;
}

/** A counted figure. Press it and see the words it was counted from; a figure that cannot be opened is not shown. */
export function Opener({ figure, label, children, className }: OpenerProps) {
  return (
    <Popover
      label={label}
      trigger={
        <button type="button" className={classes('opener', className)}>
          {figure}
        </button>
      }
    >
      {children}
    </Popover>
  );
}
