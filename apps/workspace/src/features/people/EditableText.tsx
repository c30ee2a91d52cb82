import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface EditableTextProps {
  label: string;
  value: string;
  /** Invites to fill it when there is nothing; without it the value may not be empty. */
  empty?: string;
  /** It is the heading of the page. */
  heading?: boolean;
  mayEdit: boolean;
  onSave: (value: string) => void;
}

/** Words that become a field when they are pressed. Enter and leaving it keep them, Escape leaves them as they were. */
export function EditableText({ label, value, empty, heading = false, mayEdit, onSave }: EditableTextProps) {
  const [editing, setEditing] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The focus goes back to where the editing began.
    if (wasEditing.current && !editing) trigger.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const Heading = heading ? 'h1' : 'span';
  const look = heading ? 'text-27 font-semibold max-sm:text-20 wrap-anywhere' : 'wrap-anywhere';
  if (editing) {
    const end = (kept: string) => {
      setEditing(false);
      const words = kept.trim();
      if (words !== value && (words !== '' || empty)) onSave(words);
    };
    return <EditingField label={label} value={value} large={heading} onEnd={end} />;
  }
  const shown = value || empty;
  if (!mayEdit) return value ? <Heading className={look}>{value}</Heading> : null;
  return (
    <Heading className={look}>
      <button
        ref={trigger}
        type="button"
        onClick={() => setEditing(true)}
        aria-label={value ? `${label}: ${value}. Change it` : empty}
        className={
          value
            ? 'min-h-6 rounded-1 text-left hover:bg-[color-mix(in_oklch,var(--ink)_5%,transparent)]'
            : 'min-h-6 text-ink-3 hover:text-ink'
        }
      >
        {shown}
      </button>
    </Heading>
  );
}

interface EditingFieldProps {
  label: string;
  value: string;
  large: boolean;
  onEnd: (value: string) => void;
}

function EditingField({ label, value, large, onEnd }: EditingFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (kept: string) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(kept);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(event.key === 'Enter' ? event.currentTarget.value : value);
  };
  return (
    <input
      ref={field}
      className={large ? 'input input-large' : 'input w-56!'}
      aria-label={label}
      defaultValue={value}
      maxLength={200}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}
