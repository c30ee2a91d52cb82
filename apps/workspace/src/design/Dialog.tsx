import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useKeys } from '../keys/index.ts';
import { classes } from './classes.ts';

interface DialogProps {
  title: string;
  /** Called by Esc, by a press outside, and by the browser's back gesture. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
}

/**
 * Only for what cannot be undone, and for what needs the whole attention. Built on the browser's own `<dialog>`:
 * it holds the focus, hides the page behind from assistive technology, and gives the focus back. Render it to open it.
 */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const id = useId();
  return (
    <ModalFrame labelledBy={id} onClose={onClose} className={classes('lifted dialog', wide && 'dialog-wide')}>
      <div className="grid gap-3 p-5">
        <h2 id={id} className="text-16">
          {title}
        </h2>
        {children}
        {actions ? <div className="mt-2 flex flex-wrap justify-end gap-2">{actions}</div> : null}
      </div>
    </ModalFrame>
  );
}

interface ModalFrameProps {
  onClose: () => void;
  children: ReactNode;
  className: string;
  labelledBy?: string;
  label?: string;
}

/**
 * The modal element alone, for dialogs of another shape such as the palette. Keys of the page rest while it is open.
 * What carries `data-autofocus` gets the focus; without it, the first control does.
 */
export function ModalFrame({ onClose, children, className, labelledBy, label }: ModalFrameProps) {
  const element = useRef<HTMLDialogElement>(null);
  useKeys([{ keys: 'Escape', does: 'close', run: onClose, always: true }], 'dialog');
  // Its clean-up runs while the element is still in the page, so that closing can give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes too; the press outside is only a convenience
    <dialog
      ref={element}
      className={className}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
