import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface MarginNote {
  /** The number that the marked phrase carries. */
  number: number;
  content: ReactNode;
}

interface MarginNotesProps {
  notes: readonly MarginNote[];
  /** How it was understood, with the way to correct it. */
  source?: ReactNode;
  className?: string;
}

/** What we understood, beside the words it came from. A note, not a landmark: there is one for every message. */
export function MarginNotes({ notes, source, className }: MarginNotesProps) {
  if (notes.length === 0 && !source) return null;
  return (
    <aside role="note" className={classes('margin-notes', className)} aria-label="What we understood">
      <ol>
        {notes.map((note) => (
          <li key={note.number}>
            <span className="number">{note.number}</span> {note.content}
          </li>
        ))}
      </ol>
      {source ? <div className="mt-2 text-12">{source}</div> : null}
    </aside>
  );
}
