import { expect, test } from 'vitest';
import { KeyRegistry } from './registry.ts';
import type { Press } from './sequence.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

/** A registry, and a record of what ran. */
function setUp() {
  const ran: string[] = [];
  const binding = (keys: string, does: string, always = false) => ({ keys, does, always, run: () => ran.push(does) });
  return { registry: new KeyRegistry(), ran, binding };
}

test('the inner meaning of a key wins, whichever came first', () => {
  const { registry, ran, binding } = setUp();
  registry.add('pane', [binding('r', 'reply')]);
  registry.add('screen', [binding('r', 'rename')]);
  registry.press(press('r'), 0, true);
  expect(ran).toEqual(['reply']);
});

test('leaving a pane gives the key back to the screen', () => {
  const { registry, ran, binding } = setUp();
  registry.add('screen', [binding('r', 'rename')]);
  const leave = registry.add('pane', [binding('r', 'reply')]);
  leave();
  registry.press(press('r'), 0, true);
  expect(ran).toEqual(['rename']);
});

test('a dialog hides every other key, and closing it brings them back', () => {
  const { registry, ran, binding } = setUp();
  registry.add('app', [binding('mod+k', 'find', true)]);
  const close = registry.add('dialog', [binding('Escape', 'close', true)]);
  expect(registry.press(press('k', { metaKey: true }), 0, true)).toBe(false);
  registry.press(press('Escape'), 10, true);
  close();
  expect(registry.press(press('k', { metaKey: true }), 20, true)).toBe(true);
  expect(ran).toEqual(['close', 'find']);
});

test('while somebody types, only the keys that always work do', () => {
  const { registry, ran, binding } = setUp();
  registry.add('screen', [binding('j', 'next'), binding('mod+Enter', 'send', true)]);
  expect(registry.press(press('j'), 0, false)).toBe(false);
  expect(registry.press(press('Enter', { ctrlKey: true }), 1, false)).toBe(true);
  expect(ran).toEqual(['send']);
});

test('the list of keys is the same array until something changes, and then tells its readers', () => {
  const { registry, binding } = setUp();
  registry.add('app', [binding('?', 'all keys')]);
  const before = registry.bindings();
  expect(registry.bindings()).toBe(before);
  let told = 0;
  registry.subscribe(() => {
    told += 1;
  });
  registry.add('screen', [binding('j', 'next')]);
  expect(told).toBe(1);
  expect(registry.bindings().map((each) => each.keys)).toEqual(['?', 'j']);
});
