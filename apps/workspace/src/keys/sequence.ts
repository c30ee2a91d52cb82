/**
 * Keys as they are written down: one press (`j`, `?`, `Enter`, `mod+k`, `shift+Enter`) or several, one after the
 * other (`g i`). `mod` is Command on Apple's machines and Control elsewhere. Shift is not written for characters:
 * `?` is `?`, wherever it sits on the keyboard.
 */
export type Keys = string;

/** The part of a keyboard event that matters here. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How long the next key of a sequence may take. */
export const SEQUENCE_MS = 1200;

/** Names a press the way bindings are written; null for a lone modifier and for what the system owns. */
export function nameOfPress(press: Press): string | null {
  const { key } = press;
  if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(key)) return null;
  const isCharacter = key.length === 1;
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['mod'] : []),
    // Many layouts reach characters such as [ by Alt; then the character is the name.
    ...(press.altKey && !isCharacter ? ['alt'] : []),
    ...(press.shiftKey && !isCharacter ? ['shift'] : []),
    isCharacter && (press.ctrlKey || press.metaKey) ? key.toLowerCase() : key,
  ];
  return parts.join('+');
}

/** What was pressed so far of a sequence, and when. */
export interface Pending {
  readonly pressed: readonly string[];
  readonly atMs: number;
}

export const nothingPending: Pending = { pressed: [], atMs: Number.NEGATIVE_INFINITY };

/** `match`: run it. `wait`: the beginning of a sequence. `none`: not ours, leave the press to others. */
export type Outcome =
  | { readonly kind: 'match'; readonly keys: Keys }
  | { readonly kind: 'wait'; readonly pending: Pending }
  | { readonly kind: 'none' };

/**
 * Decides what one more press means. A sequence that ran out of time, or that the press does not continue, is
 * forgotten, and the press is read on its own.
 *
 * @param known every binding that is in force, written as {@link Keys}
 */
export function readPress(pending: Pending, pressed: string, atMs: number, known: Iterable<Keys>): Outcome {
  const bindings = [...known];
  const begun = atMs - pending.atMs <= SEQUENCE_MS ? pending.pressed : [];
  return attempt([...begun, pressed], atMs, bindings) ?? attempt([pressed], atMs, bindings) ?? { kind: 'none' };
}

function attempt(pressed: readonly string[], atMs: number, bindings: readonly Keys[]): Outcome | null {
  const typed = pressed.join(' ');
  if (bindings.some((keys) => keys.startsWith(`${typed} `))) return { kind: 'wait', pending: { pressed, atMs } };
  if (bindings.includes(typed)) return { kind: 'match', keys: typed };
  return null;
}
