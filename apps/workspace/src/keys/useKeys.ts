import { useEffect, useRef, useSyncExternalStore } from 'react';
import { storedSetting, useStored } from '../stored.ts';
import { type Binding, KeyRegistry, type Level } from './registry.ts';

export const keyRegistry = new KeyRegistry();

/** Single keys can be turned off (WCAG 2.1.4); combinations with Command or Control stay. */
export const singleKeysSetting = storedSetting<'on' | 'off'>('parley.keys', (stored) =>
  stored === 'off' ? 'off' : 'on',
);

/**
 * Puts keys in force while the component is on screen. `run` may change from render to render; the latest is called.
 *
 * @param level where the component stands; a `dialog` hides all other keys
 */
export function useKeys(bindings: readonly Binding[], level: Level = 'screen', enabled = true): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const written = bindings.map(({ keys, does, always, shown }) => `${keys}|${does}|${always}|${shown}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` stands for the parts of the bindings that are shown
  useEffect(() => {
    if (!enabled) return;
    const steady = latest.current.map((binding, index) => ({
      ...binding,
      run: () => latest.current[index]?.run(),
    }));
    return keyRegistry.add(level, steady);
  }, [written, level, enabled]);
}

/** Every binding in force now, for the status line, the palette and the sheet of keys. */
export function useBindings(): readonly Binding[] {
  return useSyncExternalStore(keyRegistry.subscribe, keyRegistry.bindings);
}

export function useSingleKeys(): boolean {
  return useStored(singleKeysSetting) === 'on';
}

/** Listens on the document; called once, by the application's root. */
export function listenToKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || (event.repeat && event.key === 'Enter')) return;
    const singleKeys = singleKeysSetting.read() === 'on' && !isTyping(event.target);
    if (isOnControl(event.target) && (event.key === 'Enter' || event.key === ' ')) return;
    if (keyRegistry.press(event, event.timeStamp, singleKeys)) event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Enter and the space bar belong to the button or link that has the focus, unless a modifier is held. */
function isOnControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('a, button, summary, [role="menuitem"], [role="tab"]') !== null
  );
}
