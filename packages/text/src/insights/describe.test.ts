import { expect, test } from 'vitest';
import { describeTheme, describeThemes, measureBackground } from './describe.ts';
import { MONDAY, town, voicesOf } from './samples.fixture.ts';
import { HOUR } from './traffic.ts';

const background = measureBackground(town());

test('a theme is described by its members alone', () => {
  const theme = describeTheme(voicesOf('lock', 20), background);
  expect(theme).toMatchObject({ kind: 'problem', size: 20, people: 20, firstAt: MONDAY, lastAt: MONDAY + 19 * HOUR });
  expect(theme.share).toBeCloseTo(20 / 86, 10);
  expect(theme.terms).toContain('lock');
  expect(theme.trend).toMatchObject({ bucket: 'hour', from: MONDAY, counts: Array.from({ length: 20 }, () => 1) });
});

test('shares of sentiment and intents are of the messages that could be read', () => {
  const members = voicesOf('praise', 10, () => ({}));
  const unread = members.slice(0, 5).map((message) => {
    const { sentiment: _sentiment, intents: _intents, ...rest } = message.reading;
    return { ...message, reading: { ...rest, scored: false } };
  });
  const theme = describeTheme([...members.slice(5), ...unread], background);
  expect(theme.sentiment.positive).toBe(1);
  expect(Object.values(describeTheme(unread, background).sentiment)).toEqual([]);
});

test('a description can be stored as JSON', () => {
  const theme = describeTheme(voicesOf('refund', 12), background);
  expect(JSON.parse(JSON.stringify(theme))).toEqual(theme);
});

test('a theme without messages is refused', () => {
  expect(() => describeTheme([], background)).toThrow(RangeError);
});

test('themes described together have titles of their own, and the most people come first', () => {
  const themes = new Map([
    ['few', voicesOf('lock', 6)],
    ['many', voicesOf('lock', 20)],
  ]);
  const found = describeThemes(themes, background);
  expect([...found.keys()]).toEqual(['many', 'few']);
  expect(found.get('few')!.title).not.toBe(found.get('many')!.title);
  expect(found.get('few')!.rank.volume).toBeLessThan(found.get('many')!.rank.volume);
  const taken = new Set([found.get('many')!.title]);
  expect(describeThemes(themes, background, { taken }).get('many')!.title).not.toBe(found.get('many')!.title);
});
