import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTime } from './time.ts';
import { zoneOf } from './zone.ts';

const berlin = zoneOf('Europe/Berlin');
const read = (value: string | number, dateOrder: 'dmy' | 'mdy' = 'dmy') => {
  const time = parseTime(value, { zone: berlin, dateOrder });
  return typeof time === 'number' ? new Date(time).toISOString() : time;
};

test.each([
  ['2015-02-22T12:03:11Z', '2015-02-22T12:03:11.000Z'],
  ['2015-02-22T12:03:11.1239+02:00', '2015-02-22T10:03:11.123Z'],
  ['2015-02-22 12:03:11 -0800', '2015-02-22T20:03:11.000Z'],
  ['2015-02-22 12:03:11 UTC', '2015-02-22T12:03:11.000Z'],
  ['2015-02-22T12:03', '2015-02-22T11:03:00.000Z'],
  ['2015/02/22 12:03:11', '2015-02-22T11:03:11.000Z'],
  ['2015-02-22', '2015-02-21T23:00:00.000Z'],
  ['20150222T120311Z', '2015-02-22T12:03:11.000Z'],
  ['20150222', '2015-02-21T23:00:00.000Z'],
  ['22.02.2015 12:03', '2015-02-22T11:03:00.000Z'],
  ['22.02.15, 12:03 Uhr'.replace(' Uhr', ''), '2015-02-22T11:03:00.000Z'],
  ['22/2/2015', '2015-02-21T23:00:00.000Z'],
  ['Sun, 22 Feb 2015 12:03:11 +0100 (CET)', '2015-02-22T11:03:11.000Z'],
  ['22 Feb 2015 12:03:11 GMT', '2015-02-22T12:03:11.000Z'],
  ['22-Feb-2015', '2015-02-21T23:00:00.000Z'],
  ['Tue Feb 24 19:14:45 +0000 2015', '2015-02-24T19:14:45.000Z'],
  ['Sun Feb  1 12:03:11 2015', '2015-02-01T11:03:11.000Z'],
  ['February 22nd, 2015 at 3:15 PM', '2015-02-22T14:15:00.000Z'],
  ['1424606591', '2015-02-22T12:03:11.000Z'],
  [1424606591, '2015-02-22T12:03:11.000Z'],
  ['1424606591.25', '2015-02-22T12:03:11.250Z'],
  [1424606591123, '2015-02-22T12:03:11.123Z'],
  ['1424606591123456', '2015-02-22T12:03:11.123Z'],
  ['1424606591123456789', '2015-02-22T12:03:11.123Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
])('%s is read as %s', (value, expected) => {
  expect(read(value)).toBe(expected);
});

test.each([
  ['2/22/2015 3:15 PM', '2015-02-22T14:15:00.000Z'],
  ['2/22/2015 12:00 am', '2015-02-21T23:00:00.000Z'],
  ['02/03/2015', '2015-02-02T23:00:00.000Z'],
  ['03.02.2015', '2015-02-02T23:00:00.000Z'],
])('with the month first, %s is read as %s; dots keep the day first', (value, expected) => {
  expect(read(value, 'mdy')).toBe(expected);
});

test.each([
  ['2023-02-30', 'there is no date "2023-02-30"'],
  ['2023-13-01', 'there is no date "2023-13-01"'],
  ['29.02.2023', 'there is no date "29.02.2023"'],
  ['Sat, 31 Feb 2005 10:00:00 +0000', 'there is no date "Sat, 31 Feb 2005 10:00:00 +0000"'],
  ['2/22/2015', 'there is no date "2/22/2015" (dates of this file are read day before month)'],
  ['2023-02-30T10:00:00Z', 'there is no date "2023-02-30T10:00:00Z"'],
  ['2023-02-03T24:00:00Z', 'there is no time "2023-02-03T24:00:00Z"'],
  ['2023-02-03 24:30', 'there is no time "2023-02-03 24:30"'],
  ['2023-02-03 13:00 PM', 'there is no time "2023-02-03 13:00 PM"'],
  ['2023-02-03 12:00 XYZ', '"2023-02-03 12:00 XYZ" names an unknown time zone'],
  ['yesterday', '"yesterday" is not a date; write it like 2015-02-22T12:03:11Z'],
  ['12', '"12" is not a date; write it like 2015-02-22T12:03:11Z'],
  ['2023-02-03 soon', '"2023-02-03 soon" is not a time; write it like 2015-02-22T12:03:11Z'],
])('%s is refused: %s', (value, reason) => {
  expect(read(value)).toBe(reason);
});

test('every time that JavaScript writes is read back as it was', () => {
  const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      expect(read(date.toISOString())).toBe(date.toISOString());
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
      expect(read(whole.toUTCString())).toBe(whole.toISOString());
    }),
  );
});
