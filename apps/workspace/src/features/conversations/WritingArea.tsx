import { type ComponentPropsWithRef, type ReactNode, useEffect, useState } from 'react';
import { useKeys } from '../../keys/index.ts';

/** Somebody who has not pressed a key for this long is looking again. */
const TYPING_MS = 4_000;

interface WritingAreaProps extends ComponentPropsWithRef<'textarea'> {
  label: string;
  onTyping: (typing: boolean) => void;
}

/** The field itself; it grows with its words, and tells the others that somebody types. */
export function WritingArea({ label, onTyping, onChange, ...area }: WritingAreaProps) {
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    if (presses === 0) return;
    onTyping(true);
    const timer = setTimeout(() => onTyping(false), TYPING_MS);
    return () => clearTimeout(timer);
  }, [presses, onTyping]);
  return (
    <textarea
      rows={2}
      {...area}
      aria-label={label}
      onChange={(event) => {
        setPresses((count) => count + 1);
        onChange?.(event);
      }}
      className="field-sizing-content max-h-[34vh] min-h-[42px] w-full resize-none bg-transparent text-14 outline-none max-sm:max-h-[42px] max-sm:text-16 max-sm:focus:max-h-none max-sm:focus:flex-1"
    />
  );
}

interface WritingBarProps {
  others: ReactNode;
  /** The button that sends. */
  send: ReactNode;
  onSend: () => void;
}

/** The buttons under the field. */
export function WritingBar({ others, send, onSend }: WritingBarProps) {
  useKeys([{ keys: 'mod+Enter', does: 'send', run: onSend, always: true }]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on a button leaves the focus in the field, so that nothing moves under the finger
    <div
      className="flex flex-wrap items-center justify-between gap-x-1.5 gap-y-1"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="-ml-2 flex flex-wrap gap-x-1.5 max-sm:hidden max-sm:group-has-[textarea:focus]:flex">
        {others}
      </div>
      <div className="ml-auto flex gap-1.5">{send}</div>
    </div>
  );
}
