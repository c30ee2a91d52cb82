import { expect, test } from 'vitest';
import { wordsOf } from './message.ts';
import { say, town, voicesOf } from './samples.fixture.ts';
import { chooseTitle, titleCandidates, toTitle } from './title.ts';
import { distinctSentences, measureWordUse } from './wordUse.ts';

test.each([
  ['my bike lock is stuck', 'My bike lock is stuck'],
  ['MY BIKE LOCK IS STUCK', 'My bike lock is stuck'],
  ["no bike,i'm  stuck", "No bike, I'm stuck"],
  ['i waited', 'I waited'],
])('%j is set as %j', (clause, title) => {
  expect(toTitle(clause)).toBe(title);
});

const locks = voicesOf('lock', 20);
const everywhere = measureWordUse(town().map(wordsOf));
const theme = measureWordUse(locks.map(wordsOf));

test('the best title says what the theme says more than others do', () => {
  const [best] = titleCandidates(locks, 'problem', theme, everywhere);
  expect(best!.title).toMatch(/lock/u);
  expect(best!.title).toMatch(/stuck|unlock|jammed/u);
});

test('a title that is taken is not used again', () => {
  const first = chooseTitle(locks, 'problem', theme, everywhere, ['lock']);
  const second = chooseTitle(locks, 'problem', theme, everywhere, ['lock'], new Set([first]));
  expect(second).not.toBe(first);
});

test('messages without a clause are named by their terms, else by their first words', () => {
  const bare = [say('lock!'), say('lock lock')];
  const use = measureWordUse(bare.map(wordsOf));
  expect(chooseTitle(bare, 'problem', use, use, ['lock'])).toBe('About lock');
  expect(chooseTitle(bare, 'problem', use, use, [])).toBe('Lock!');
});

test('praise is not titled with a question', () => {
  const messages = ['Is the friendly repair team the best?', 'The friendly repair team is the best'].map((text) =>
    say(text),
  );
  const use = measureWordUse(messages.map(wordsOf));
  for (const { title } of titleCandidates(messages, 'praise', use, use)) expect(title).not.toMatch(/\?$/u);
});

test('a title is no greeting, names no single case, repeats no word and could not stand over any theme', () => {
  const hint = 'We have been loyal for a long time';
  const around = (need: string) =>
    say(`Hello dear team,\n\n${need}. My order number is AB-70193. ${hint}.\n\nThanks\nIda`);
  const members = ['The lock of the lock is stuck again', ...locks.map(({ text }) => text)].map(around);
  const others = town().map(({ text }) => around(text));
  const sentences = measureWordUse(distinctSentences(members));
  const all = measureWordUse(distinctSentences([...members, ...others]));
  const [best] = titleCandidates(members, 'problem', sentences, all);
  expect(best!.title).toMatch(/lock/u);
  expect(best!.title).not.toMatch(/hello|order|loyal|lock of the lock/iu);
});

test('a sentence that many write word for word counts once', () => {
  const phrase = 'My sister is a dentist';
  const { stems } = measureWordUse(distinctSentences(locks.map(({ text }) => say(`${text}. ${phrase}.`))));
  expect(stems.get('dentist')).toBe(1);
  expect(stems.get('lock')).toBeGreaterThan(5);
});
