import type { Keys } from './sequence.ts';

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'esc',
  Backspace: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/**
 * How keys are shown, one text a key cap: `g i` gives `['g', 'i']`, `mod+Enter` gives `['⌘↵']` on Apple's
 * machines and `['Ctrl ↵']` elsewhere.
 */
export function keyCaps(keys: Keys, apple: boolean): string[] {
  return keys.split(' ').map((press) => {
    const parts = press === '+' ? ['+'] : press.split('+');
    const name = parts.at(-1) ?? '';
    const modifiers = parts.slice(0, -1).map((part) => signOfModifier(part, apple));
    const letter = modifiers.length > 0 && name.length === 1 ? name.toUpperCase() : name;
    return [...modifiers, SIGNS[name] ?? letter].join(apple ? '' : ' ');
  });
}

/** The same in the form of `aria-keyshortcuts`; a sequence cannot be said there, so it gives undefined. */
export function ariaKeys(keys: Keys, apple: boolean): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys
    .replace('mod', apple ? 'Meta' : 'Control')
    .replace('shift', 'Shift')
    .replace('alt', 'Alt');
}

function signOfModifier(modifier: string, apple: boolean): string {
  if (modifier === 'mod') return apple ? '⌘' : 'Ctrl';
  if (modifier === 'shift') return apple ? '⇧' : 'Shift';
  return apple ? '⌥' : 'Alt';
}

export const onApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
