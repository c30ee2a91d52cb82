import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceStrength, wilsonInterval } from './strength.ts';

const few = { people: 4, sources: 1, burstPs: [0.01], recent: 2, dated: 6, usual: 0.25 };

test('four people in one place with a burst beyond chance are a signal', () => {
  expect(evidenceStrength(few)).toBe('signal');
});

test('fewer than three people are an anecdote, whatever the burst', () => {
  expect(evidenceStrength({ ...few, people: 2 })).toBe('anecdote');
});

test('a burst that chance explains is no signal', () => {
  expect(evidenceStrength({ ...few, burstPs: [0.2] })).toBe('anecdote');
});

test('two sources and an interval that excludes no change are supported', () => {
  expect(evidenceStrength({ ...few, burstPs: [], sources: 2, recent: 18, dated: 20 })).toBe('supported');
  expect(evidenceStrength({ ...few, burstPs: [], sources: 1, recent: 18, dated: 20 })).toBe('anecdote');
  expect(evidenceStrength({ ...few, burstPs: [], sources: 2, recent: 5, dated: 20 })).toBe('anecdote');
});

test('the Wilson interval of 8 of 10 is 0.490 to 0.943', () => {
  const [low, high] = wilsonInterval(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('the Wilson interval holds the share itself and lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (hits, misses) => {
      const [low, high] = wilsonInterval(hits, hits + misses);
      const share = hits + misses === 0 ? 0.5 : hits / (hits + misses);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
    }),
  );
});
