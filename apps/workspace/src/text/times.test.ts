import { describe, expect, test } from 'vitest';
import { formatAge, formatAgo, formatDay, formatDue, formatFully, formatLength, formatMoment } from './times.ts';

const NOW = '2026-11-22T12:28:00Z'; // a Sunday
const UTC = 'UTC';

describe('formatAge', () => {
  test.each([
    ['2026-11-22T12:27:30Z', 'now'],
    ['2026-11-22T12:40:00Z', 'now'],
    ['2026-11-22T11:50:00Z', '38\u00a0min'],
    ['2026-11-22T07:00:00Z', '5\u00a0h'],
    ['2026-11-22T00:10:00Z', '12\u00a0h'],
    ['2026-11-21T23:50:00Z', 'Sat'],
    ['2026-11-19T12:00:00Z', 'Thu'],
    ['2026-11-16T08:41:00Z', '16 Nov'],
    ['2024-03-12T09:05:00Z', '12 Mar 2024'],
  ])('tells %s as %s', (at, words) => expect(formatAge(at, NOW, UTC)).toBe(words));
});

test('a moment has its day and its time; the year only where it is another', () => {
  expect(formatMoment('2026-11-16T08:41:00Z', NOW, UTC)).toBe('16 Nov 08:41');
  expect(formatMoment('2026-11-22T11:50:00Z', NOW, UTC)).toBe('today 11:50');
  expect(formatMoment('2024-03-12T09:05:00Z', NOW, UTC)).toBe('12 Mar 2024 09:05');
  expect(formatDay('2026-09-14T00:00:00Z', NOW, UTC)).toBe('14 Sep');
});

test('the zone of the reader decides which day it is', () => {
  const lateInLondon = '2026-11-21T23:30:00Z';
  expect(formatMoment(lateInLondon, NOW, 'Europe/London')).toBe('21 Nov 23:30');
  expect(formatMoment(lateInLondon, NOW, 'Europe/Berlin')).toBe('today 00:30');
});

test('everything is told in full, with the zone', () => {
  expect(formatFully('2026-11-16T08:41:00Z', UTC)).toBe('Monday 16 November 2026 at 08:41 UTC');
});

describe('formatAgo', () => {
  test.each([
    ['2026-11-22T12:27:20Z', '40\u00a0s ago'],
    ['2026-11-22T12:30:00Z', '0\u00a0s ago'],
    ['2026-11-22T09:00:00Z', '3\u00a0h ago'],
    ['2026-11-21T09:00:00Z', 'a day ago'],
    ['2026-11-19T09:00:00Z', '3 days ago'],
    ['2026-10-01T09:00:00Z', 'on 1 Oct'],
  ])('tells %s as %s', (at, words) => expect(formatAgo(at, NOW, UTC)).toBe(words));
});

describe('formatLength', () => {
  test.each([
    [40_000, '40\u00a0s'],
    [20 * 60_000, '20\u00a0min'],
    [112 * 60_000, '1\u00a0h 52\u00a0min'],
    [4 * 3_600_000, '4\u00a0h'],
    [51 * 3_600_000, '2 days 3\u00a0h'],
    [24 * 3_600_000, '1 day'],
    [21 * 86_400_000, '21 days'],
    [-5, '0\u00a0s'],
  ])('tells %i ms as %s', (ms, words) => expect(formatLength(ms)).toBe(words));
});

test('time is told relative to the promise', () => {
  expect(formatDue('2026-11-22T14:20:00Z', NOW)).toEqual({
    words: 'due in 1\u00a0h 52\u00a0min',
    late: false,
    soon: true,
  });
  expect(formatDue('2026-11-22T16:28:00Z', NOW)).toEqual({ words: 'due in 4\u00a0h', late: false, soon: false });
  expect(formatDue('2026-11-22T12:08:00Z', NOW)).toEqual({ words: 'late by 20\u00a0min', late: true, soon: true });
});
