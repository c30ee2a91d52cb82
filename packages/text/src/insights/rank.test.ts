import { expect, test } from 'vitest';
import type { Reading } from '../reading/types.ts';
import { growthOf, harmOf, rankOf } from './rank.ts';
import { say } from './samples.fixture.ts';

const read = (text: string, sentiment: Reading['sentiment']) => {
  const message = say(text);
  return { ...message, reading: { ...message.reading, intents: [], ...(sentiment && { sentiment }) } };
};
const neutral = { label: 'neutral', score: 0 } as const;
const angry = { label: 'negative', score: -1 } as const;

test('harm adds up from danger, leaving, loss and anger, to 1 at most', () => {
  expect(harmOf(read('the tyres look round', neutral))).toBe(0);
  expect(harmOf(read('the tyres look round', angry))).toBeCloseTo(0.35, 10);
  expect(harmOf(read('my bag is lost', neutral))).toBeCloseTo(0.5, 10);
  expect(harmOf(read('I will never use this again', neutral))).toBeCloseTo(0.6, 10);
  expect(harmOf(read('I was injured, my bag is lost', angry))).toBe(1);
});

test('praise tells of no harm, even where it names one', () => {
  expect(harmOf(read('you found my lost bag, thank you', { label: 'positive', score: 0.9 }))).toBe(0);
});

test('growth is nil for an even theme and large for one that just began', () => {
  const even = [5, 5, 5, 5, 5, 5, 5, 5];
  expect(growthOf(even, even, false)).toBe(0);
  expect(growthOf([0, 0, 0, 0, 0, 0, 20, 20], even, false)).toBeGreaterThan(0.6);
  expect(growthOf(even, even, true)).toBe(0.5);
  expect(growthOf([], even, true)).toBe(0);
});

test('the score is the weighted mean of its parts, halved for praise and where there is nothing to act on', () => {
  const parts = { people: 99, mostPeople: 99, growth: 0.5, harm: 0.25, material: 1 };
  expect(rankOf(parts, 'problem').score).toBeCloseTo(0.4 * 1 + 0.2 * 0.5 + 0.4 * 0.25, 4);
  expect(rankOf(parts, 'praise').score).toBeCloseTo(0.3, 4);
  expect(rankOf({ ...parts, material: 0 }, 'problem').score).toBeCloseTo(0.3, 4);
});

test('a workspace may weigh the parts as it likes', () => {
  const parts = { people: 9, mostPeople: 99, growth: 0.5, harm: 0.25, material: 1 };
  expect(rankOf(parts, 'problem', { volume: 2, growth: 0, harm: 0 }).score).toBeCloseTo(0.5, 4);
});
