import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneOf } from './zone.ts';

const utc = (timeZone: string, wall: string) => new Date(zoneOf(timeZone).toUtc(Date.parse(`${wall}Z`))).toISOString();

test.each([
  ['Europe/Berlin', '2015-02-22T12:03:11', '2015-02-22T11:03:11.000Z', 'winter time'],
  ['Europe/Berlin', '2015-07-22T12:03:11', '2015-07-22T10:03:11.000Z', 'summer time'],
  [
    'America/New_York',
    '2024-03-10T01:59:59',
    '2024-03-10T06:59:59.000Z',
    'the last second before the clocks go forward',
  ],
  ['America/New_York', '2024-03-10T02:30:00', '2024-03-10T07:30:00.000Z', 'a time left out moves on by an hour'],
  ['America/New_York', '2024-03-10T03:00:00', '2024-03-10T07:00:00.000Z', 'the first second after'],
  ['America/New_York', '2024-11-03T01:30:00', '2024-11-03T05:30:00.000Z', 'a time that comes twice is the first'],
  ['America/New_York', '2024-11-03T02:00:00', '2024-11-03T07:00:00.000Z', 'after the second'],
  ['Australia/Lord_Howe', '2024-04-07T01:45:00', '2024-04-06T14:45:00.000Z', 'clocks set back by half an hour'],
  ['Asia/Kathmandu', '2024-01-01T00:00:00', '2023-12-31T18:15:00.000Z', 'an offset of a quarter of an hour'],
  ['Pacific/Apia', '2011-12-31T00:00:00', '2011-12-30T10:00:00.000Z', 'after a whole day left out'],
  ['Africa/Monrovia', '1971-06-01T00:00:00', '1971-06-01T00:44:30.000Z', 'an offset with seconds'],
])('in %s %s is %s: %s', (timeZone, wall, expected) => {
  expect(utc(timeZone, wall)).toBe(expected);
});

test('the time found shows the same wall clock again, wherever the clocks did not leave it out', () => {
  const zones = ['Europe/London', 'America/Sao_Paulo', 'Africa/Casablanca', 'Asia/Tehran', 'Australia/Sydney'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 1_800_000_000 }).map((seconds) => seconds * 1000),
      (timeZone, instant) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        const wall = shown.format(instant);
        const found = zoneOf(timeZone).toUtc(Date.parse(`${wall.replace(' ', 'T')}Z`));
        expect(shown.format(found)).toBe(wall);
        expect(found).toBeLessThanOrEqual(instant);
      },
    ),
    { numRuns: 300 },
  );
});

test('an unknown zone is a RangeError', () => {
  expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
});
