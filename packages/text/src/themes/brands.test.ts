import { expect, test } from 'vitest';
import { say } from '../insights/samples.fixture.ts';
import { findBrandWords } from './brands.ts';

test('parts of the handle that many write to are names, those of a rare handle are not', () => {
  const messages = Array.from({ length: 300 }, (_, index) =>
    say(index === 0 ? '@otherfirm hello' : '@AcmeBikes hello'),
  );
  const brands = findBrandWords(messages);
  expect(brands).toContain('acme');
  expect(brands).toContain('bikes');
  expect(brands).toContain('acmebikes');
  expect(brands).not.toContain('otherfirm');
});

test('without mentions there are no names', () => {
  expect(findBrandWords([say('my lock is stuck'), say('')])).toEqual(new Set());
});
