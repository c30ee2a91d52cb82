import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.ts';
import { burst, DAYS, fade, inOfficeHours, Rhythm } from './rhythm.ts';

const now = new Date('2026-03-17T10:00:00Z');
const HOUR = 3_600_000;

test('every moment lies in the two months before now', () => {
  const rhythm = new Rhythm(now);
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(-8, 0, 1), (seed, offset) => {
      const at = rhythm.draw(createRandom(seed, 'test'), 'usual', offset);
      expect(at).toBeLessThan(now.getTime());
      expect(at).toBeGreaterThanOrEqual(now.getTime() - DAYS * 24 * HOUR);
    }),
  );
});

test('people write by their own clocks: little at night, most in the evening', () => {
  const rhythm = new Rhythm(now);
  const random = createRandom(3, 'test');
  const localHours = Array.from({ length: 4_000 }, () =>
    new Date(rhythm.draw(random, 'usual', -8) - 8 * HOUR).getUTCHours(),
  );
  const between = (from: number, to: number) => localHours.filter((hour) => hour >= from && hour < to).length;
  expect(between(1, 5)).toBeLessThan(200);
  expect(between(18, 22)).toBeGreaterThan(800);
});

test('a burst rises from the usual to its height and dies away', () => {
  const curve = burst(22, 13, 14);
  expect(curve(40)).toBe(1);
  expect(curve(13)).toBe(14);
  expect(curve(17.5)).toBe(7.5);
  expect(curve(8)).toBeCloseTo(1 + 13 / Math.E, 10);
});

test('a solved need halves every three days after its change', () => {
  const curve = fade(30);
  expect(curve(31)).toBe(1);
  expect(curve(27)).toBe(0.5);
  expect(curve(24)).toBe(0.25);
});

test('the company answers from Monday to Friday, 8 to 18 h', () => {
  const moved = (time: string) => new Date(inOfficeHours(Date.parse(time))).toISOString();
  expect(moved('2026-03-17T12:34:56Z')).toBe('2026-03-17T12:34:56.000Z');
  expect(moved('2026-03-17T03:10:00Z')).toBe('2026-03-17T08:10:00.000Z');
  expect(moved('2026-03-13T19:20:00Z')).toBe('2026-03-16T08:20:00.000Z');
  expect(moved('2026-03-15T12:00:00Z')).toBe('2026-03-16T12:00:00.000Z');
});
