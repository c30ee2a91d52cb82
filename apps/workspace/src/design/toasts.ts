/** What was done, said once, with the way back while there is one. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  /** Takes it back. Present while the toast is. */
  readonly undo?: (() => void) | undefined;
  /** Called when the time to take it back is over. */
  readonly onElapsed?: (() => void) | undefined;
  /** Put before the seconds left, where something leaves then: `Leaves in`. */
  readonly countdown?: string | undefined;
  readonly seconds: number;
}

export type NewToast = Omit<Toast, 'id' | 'seconds'> & { readonly seconds?: number };

const UNDO_SECONDS = 10;

let nextId = 1;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

/** Shows it, under the ones that are there. Undo, instead of "are you sure". */
export function showToast(toast: NewToast): void {
  change([...toasts, { seconds: UNDO_SECONDS, ...toast, id: nextId++ }]);
}

/** Ends a toast: by undo, or because its time is over. A toast ends once; later calls do nothing. */
export function endToast(id: number, how: 'undone' | 'elapsed'): void {
  const toast = toasts.find((each) => each.id === id);
  if (!toast) return;
  change(toasts.filter((each) => each !== toast));
  if (how === 'undone') toast.undo?.();
  else toast.onElapsed?.();
}

export const currentToasts = (): readonly Toast[] => toasts;

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
