import { classes } from '../../design/index.ts';
import type { Colleague } from './mentions.ts';

interface MentionPickerProps {
  id: string;
  colleagues: readonly Colleague[];
  active: number;
  onPick: (colleague: Colleague) => void;
}

/** Colleagues who can be mentioned, above the field; the keys belong to the field. */
export function MentionPicker({ id, colleagues, active, onPick }: MentionPickerProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Colleagues"
      className="lifted absolute bottom-full left-0 z-10 mb-3 grid w-60 p-1 max-sm:group-has-[textarea:focus]:top-6 max-sm:group-has-[textarea:focus]:bottom-auto"
    >
      {colleagues.map((colleague, index) => (
        <button
          key={colleague.id}
          id={`${id}-${index}`}
          type="button"
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          // A press must not take the focus out of the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(colleague)}
          className={classes('min-h-[30px] rounded-1 px-2 text-left', index === active && 'bg-accent-soft')}
        >
          {colleague.name}
        </button>
      ))}
    </div>
  );
}
