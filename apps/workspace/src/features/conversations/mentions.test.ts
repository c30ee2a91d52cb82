import { expect, test } from 'vitest';
import { beginningAt, complete, matching, mentionedIn } from './mentions.ts';

const team = [
  { id: '1', name: 'Noor Haddad' },
  { id: '2', name: 'Elias Brandt' },
  { id: '3', name: 'Noor Had' },
];

test.each([
  ['Ask @no', 7, { start: 4, words: 'no' }],
  ['@', 1, { start: 0, words: '' }],
  ['@Elias Br', 9, { start: 0, words: 'Elias Br' }],
  ['mail noor@firm', 14, null],
  ['Ask @no now', 3, null],
])('in "%s" at %i the mention being written is %o', (text, caret, expected) => {
  expect(beginningAt(text, caret)).toEqual(expected);
});

test('a colleague is found by the beginning of any of their names', () => {
  expect(matching(team, 'bra').map(({ id }) => id)).toEqual(['2']);
  expect(matching(team, '')).toHaveLength(3);
  expect(matching(team, 'rand')).toEqual([]);
});

test('completing writes the full name and leaves the rest of the text', () => {
  expect(complete('Ask @el about it', { start: 4, words: 'el' }, team[1]!)).toEqual({
    text: 'Ask @Elias Brandt about it',
    caret: 18,
  });
});

test('mentioned is who stands with the full name, and nobody whose name only begins like it', () => {
  expect(mentionedIn('@Noor Haddad and @Elias Brandt, please', team)).toEqual(['1', '2']);
  expect(mentionedIn('Noor Haddad knows', team)).toEqual([]);
});
