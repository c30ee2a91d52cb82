import { expect, test } from 'vitest';
import { ariaKeys, keyCaps } from './show.ts';

test('keys are shown as they stand on the keyboard in front of the reader', () => {
  expect(keyCaps('g i', false)).toEqual(['g', 'i']);
  expect(keyCaps('mod+Enter', true)).toEqual(['⌘↵']);
  expect(keyCaps('mod+Enter', false)).toEqual(['Ctrl ↵']);
  expect(keyCaps('mod+k', true)).toEqual(['⌘K']);
  expect(keyCaps('Escape', true)).toEqual(['esc']);
  expect(keyCaps('+', true)).toEqual(['+']);
});

test('assistive technology is told single presses, not sequences', () => {
  expect(ariaKeys('mod+Enter', false)).toBe('Control+Enter');
  expect(ariaKeys('mod+Enter', true)).toBe('Meta+Enter');
  expect(ariaKeys('r', true)).toBe('r');
  expect(ariaKeys('g i', true)).toBeUndefined();
});
