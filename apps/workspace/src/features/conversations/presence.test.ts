import { expect, test } from 'vitest';
import { othersOf, othersWords, present, signOf, withSign } from './presence.ts';

const sign = (userId: string, doing: 'looking' | 'typing' | 'gone') => ({
  conversationId: 'c',
  userId,
  name: userId === 'e' ? 'Elias Brandt' : 'Mira Sol',
  doing,
});

test('the latest sign of somebody counts, and "gone" takes them out', () => {
  const looking = withSign([], sign('e', 'looking'), 1000);
  const typing = withSign(looking, sign('e', 'typing'), 2000);
  expect(typing).toEqual([{ id: 'e', name: 'Elias Brandt', doing: 'typing', heardAt: 2000 }]);
  expect(withSign(typing, sign('e', 'gone'), 3000)).toEqual([]);
});

test('who was not heard of for a while is no longer there', () => {
  const others = othersOf([{ id: 'e', name: 'Elias Brandt', doing: 'looking' }], 0);
  expect(present(others, 34_999)).toHaveLength(1);
  expect(present(others, 35_000)).toEqual([]);
});

test('the others are told in a sentence, who types first', () => {
  const both = withSign(withSign([], sign('e', 'looking'), 0), sign('m', 'typing'), 0);
  expect(othersWords(both)).toBe('Mira Sol is typing. Elias Brandt is looking');
  const looking = withSign(withSign([], sign('e', 'looking'), 0), sign('m', 'looking'), 0);
  expect(othersWords(looking)).toBe('Elias Brandt and Mira Sol are looking');
  expect(othersWords([])).toBe('');
});

test('what is no sign is passed over', () => {
  expect(signOf(sign('e', 'typing'))).toEqual(sign('e', 'typing'));
  expect(signOf({ ...sign('e', 'typing'), doing: 'dancing' })).toBeNull();
  expect(signOf(null)).toBeNull();
});
