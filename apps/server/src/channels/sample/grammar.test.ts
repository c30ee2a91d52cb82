import { expect, test } from 'vitest';
import { expand, lines } from './grammar.ts';
import { createRandom } from './random.ts';

const first = () => 0;
const last = () => 0.999;

test('a template gives one of its choices, inside out', () => {
  const template = 'the [rack [fell|broke]|bell rang] {when}.';
  expect(expand(template, { when: '[yesterday|today]' }, first)).toBe('The rack fell yesterday.');
  expect(expand(template, { when: '[yesterday|today]' }, last)).toBe('The bell rang today.');
});

test('an empty choice leaves no space behind, and sentences begin with a capital', () => {
  expect(expand('it broke [|again]. what [|else] now? wait... no', {}, first)).toBe('It broke. What now? Wait... no');
});

test('a word that is not there is named', () => {
  expect(() => expand('my {bike}', {}, first)).toThrow('expected a word named "bike", got none');
});

test('a bracket that stays open is refused', () => {
  expect(() => expand('my [old|new bike', {}, createRandom(1, 'test'))).toThrow('expected closed brackets');
});

test('a block of templates is read line by line', () => {
  expect(lines('\n  one\n\n  two \n')).toEqual(['one', 'two']);
});
