import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKeys } from '../keys/index.ts';
import { UNIT_SPACE } from '../text/index.ts';
import { KeyHint } from './Kbd.tsx';
import { currentToasts, endToast, subscribeToasts, type Toast } from './toasts.ts';

/** Where toasts appear; once in the shell. `z` takes the latest one back. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const undoable = toasts.findLast((toast) => toast.undo);
  useKeys(
    [{ keys: 'z', does: 'undo', run: () => undoable && endToast(undoable.id, 'undone') }],
    'app',
    undoable !== undefined,
  );
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="fixed bottom-10 left-1/2 z-30 grid w-[min(440px,calc(100vw-32px))] -translate-x-1/2 gap-2 max-sm:bottom-16"
    >
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} showKey={toast === undoable} />
      ))}
    </section>
  );
}

function ToastRow({ toast, showKey }: { toast: Toast; showKey: boolean }) {
  const [held, setHeld] = useState(false);
  const left = useSecondsLeft(toast, held);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock
    <div
      className="flex items-center justify-between gap-3 rounded-2 border border-line bg-ink py-2 pr-2 pl-4 text-canvas shadow-pop"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>
        {toast.words}
        {toast.countdown ? (
          <span aria-hidden="true">
            {' '}
            {toast.countdown} <b className="font-semibold">{`${left}${UNIT_SPACE}s`}</b>
          </span>
        ) : null}
      </span>
      <button
        type="button"
        className="toast-button inline-flex min-h-[30px] items-center gap-1.5 px-2 font-medium underline underline-offset-3"
        onClick={() => endToast(toast.id, toast.undo ? 'undone' : 'elapsed')}
      >
        {toast.undo ? 'Undo' : 'Close'}
        {showKey ? <KeyHint keys="z" /> : null}
      </button>
    </div>
  );
}

/** Counts whole seconds down; stands still while the toast is pointed at or has the focus. */
function useSecondsLeft(toast: Toast, held: boolean): number {
  const [left, setLeft] = useState(toast.seconds);
  useEffect(() => {
    if (held) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [held]);
  useEffect(() => {
    if (left <= 0) endToast(toast.id, 'elapsed');
  }, [left, toast.id]);
  return Math.max(0, left);
}
