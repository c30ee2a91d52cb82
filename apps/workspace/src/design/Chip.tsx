import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** Type and urgency, nothing else; at most two in a row of a list. */
export function Chip({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'filled' | 'new' | 'due' | 'harm';
  children: ReactNode;
}) {
  return <span className={classes('chip', kind !== 'plain' && `chip-${kind}`)}>{children}</span>;
}
