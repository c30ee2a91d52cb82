import { expect, test } from 'vitest';
import { intentName, languageName, networkName, proofWords, stageOf } from './names.ts';

test('networks have the names that people use, also one that we have not met', () => {
  expect(networkName('bluesky')).toBe('Bluesky');
  expect(networkName('pigeon')).toBe('Pigeon');
  expect(networkName('file:name')).toBe('Name');
});

test('a language code becomes its name, and what is none becomes nothing', () => {
  expect(languageName('de')).toBe('German');
  expect(languageName('und')).toBeNull();
  expect(languageName('not a code')).toBeNull();
  expect(languageName(null)).toBeNull();
});

test('an intent that says nothing has no name', () => {
  expect(intentName('churn')).toBe('May leave');
  expect(intentName('other')).toBeNull();
});

test('a proof is told in words', () => {
  expect(proofWords('imported')).toBe('came with the message');
});

test('a change that nobody was told of is still acting, and a dismissed insight has left the loop', () => {
  expect(stageOf('changed')).toBe('acting');
  expect(stageOf('told')).toBe('told');
  expect(stageOf('dismissed')).toBeNull();
});
