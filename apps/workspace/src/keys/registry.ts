import { type Keys, nameOfPress, nothingPending, type Pending, type Press, readPress } from './sequence.ts';

/** What a key does, said in the words of its button. */
export interface Binding {
  readonly keys: Keys;
  /** In lower case, as on the sheet of all keys: `go to Inbox`, `reply`. */
  readonly does: string;
  readonly run: () => void;
  /** Also while typing and when single keys are turned off; for combinations such as `mod+Enter` and for `Escape`. */
  readonly always?: boolean;
  /** Shown in the status line of the screen. */
  readonly shown?: boolean;
}

/** Outermost first. Inner ones win, and a dialog hides everything that is under it. */
export type Level = 'app' | 'screen' | 'pane' | 'dialog';
const LEVELS: readonly Level[] = ['app', 'screen', 'pane', 'dialog'];

interface Layer {
  readonly level: Level;
  readonly bindings: readonly Binding[];
}

/** Which keys are in force, and what a press does. One for the whole page; made apart only in tests. */
export class KeyRegistry {
  #layers: readonly Layer[] = [];
  #pending: Pending = nothingPending;
  readonly #listeners = new Set<() => void>();
  #inForce: readonly Binding[] = [];

  /** Puts bindings in force; the returned function takes them back. */
  add(level: Level, bindings: readonly Binding[]): () => void {
    const layer: Layer = { level, bindings };
    this.#change([...this.#layers, layer]);
    return () => this.#change(this.#layers.filter((other) => other !== layer));
  }

  /** Bindings in force, outermost first; one for each keys. The same array until something changes. */
  readonly bindings = (): readonly Binding[] => this.#inForce;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Runs what the press stands for.
   *
   * @param singleKeys false while somebody types or has turned single keys off
   * @returns whether the press was ours, so that the browser should not act on it too
   */
  press(press: Press, atMs: number, singleKeys: boolean): boolean {
    const name = nameOfPress(press);
    if (name === null) return false;
    const allowed = this.#inForce.filter((binding) => binding.always || singleKeys);
    const outcome = readPress(
      this.#pending,
      name,
      atMs,
      allowed.map((binding) => binding.keys),
    );
    this.#pending = outcome.kind === 'wait' ? outcome.pending : nothingPending;
    if (outcome.kind === 'match') allowed.find((binding) => binding.keys === outcome.keys)?.run();
    return outcome.kind !== 'none';
  }

  #change(layers: readonly Layer[]): void {
    this.#layers = layers;
    this.#inForce = inForce(layers);
    for (const listener of this.#listeners) listener();
  }
}

function inForce(layers: readonly Layer[]): Binding[] {
  const dialogOpen = layers.some((layer) => layer.level === 'dialog');
  const visible = LEVELS.filter((level) => !dialogOpen || level === 'dialog').flatMap((level) =>
    layers.filter((layer) => layer.level === level).flatMap((layer) => layer.bindings),
  );
  const byKeys = new Map<Keys, Binding>();
  for (const binding of visible) byKeys.set(binding.keys, binding);
  return [...byKeys.values()];
}
