import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInsights, type InsightsResult } from './find.ts';
import type { Message } from './message.ts';
import { needOf, say, town, voicesOf } from './samples.fixture.ts';

const groupsOf = ({ insights }: InsightsResult) =>
  insights.map(({ evidence }) => [...evidence].sort().join(' ')).sort();

function shuffled(messages: readonly Message[], seed: number): Message[] {
  const key = (message: Message) =>
    Math.sin(seed * 1000 + message.id.length * 7 + [...message.id].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
  return [...messages].sort((a, b) => key(a) - key(b));
}

describe('the insights of a file', () => {
  const messages = town();
  const result = findInsights(messages);

  test('hold one need each', () => {
    for (const { evidence } of result.insights) expect(new Set(evidence.map(needOf)).size).toBe(1);
    expect(new Set(result.insights.map(({ evidence }) => needOf(evidence[0]!)))).toEqual(
      new Set(['refund', 'lock', 'helmet', 'praise']),
    );
  });

  test('leave chatter ungrouped, and every message in exactly one place', () => {
    const placed = [...result.insights.flatMap(({ evidence }) => evidence), ...result.ungrouped].sort();
    expect(placed).toEqual(messages.map(({ id }) => id).sort());
    expect(result.ungrouped).toEqual(expect.arrayContaining(['chatter-0', 'chatter-3']));
  });

  test('put each text into its nearest insight when asked to', () => {
    const all = findInsights(messages, { ungrouped: false });
    expect(all.ungrouped).toEqual([]);
    expect(all.insights.flatMap(({ evidence }) => evidence)).toHaveLength(messages.length);
  });

  test('bear titles in words of the customers, in sentence case, short, each another', () => {
    const titles = result.insights.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { title, evidence } of result.insights) {
      expect(title.length).toBeLessThanOrEqual(70);
      expect(title).toMatch(/^\p{Lu}/u);
      const said = messages.filter(({ id }) => evidence.includes(id)).map(({ text }) => text.toLowerCase());
      expect(said.some((text) => text.includes(title.toLowerCase().replace(/\?$/u, '')))).toBe(true);
    }
  });

  test('quote exactly what was said, one to six times, each by another person', () => {
    for (const { quotes } of result.insights) {
      expect(quotes.length).toBeGreaterThanOrEqual(1);
      expect(quotes.length).toBeLessThanOrEqual(6);
      expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
      for (const { id, start, end, text } of quotes) {
        expect(messages.find((message) => message.id === id)!.text.slice(start, end)).toBe(text);
      }
    }
  });

  test('rank trouble with money before thanks, and say why', () => {
    const kinds = result.insights.map(({ kind }) => kind);
    expect(kinds.at(-1)).toBe('praise');
    for (const { rank } of result.insights) {
      for (const part of Object.values(rank)) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
    }
    const scores = result.insights.map(({ rank }) => rank.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('tell a wish from a problem', () => {
    const kindOf = (need: string) => result.insights.find(({ evidence }) => needOf(evidence[0]!) === need)?.kind;
    expect(kindOf('helmet')).toBe('wish');
    expect(kindOf('praise')).toBe('praise');
    expect(kindOf('refund')).not.toBe('praise');
  });

  test('count in the trend as many as there are', () => {
    for (const { trend, size } of result.insights)
      expect(trend?.counts.reduce((sum, count) => sum + count, 0)).toBe(size);
  });

  test('are the same in whatever order the messages come, and every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        expect(findInsights(shuffled(messages, seed))).toEqual(result);
      }),
      { numRuns: 5 },
    );
  });
});

describe('people, not copies', () => {
  test('a retweeted text counts its people, and does not change the groups', () => {
    const messages = town();
    const copies = Array.from({ length: 30 }, (_, index) =>
      say(messages[0]!.text, { id: `refund-copy-${index}`, author: 'one loud voice' }),
    );
    const before = findInsights(messages);
    const after = findInsights([...messages, ...copies]);
    const refund = (result: InsightsResult) => result.insights.find(({ evidence }) => evidence.includes('refund-0'))!;
    expect(refund(after).people).toBe(refund(before).people + 1);
    expect(refund(after).size).toBe(refund(before).size + 30);
    const originals = after.insights.map(({ evidence }) =>
      evidence
        .filter((id) => !id.includes('copy'))
        .sort()
        .join(' '),
    );
    expect(originals.sort()).toEqual(groupsOf(before));
  });

  test('a thousand anonymous copies of one text are one voice, and no insight', () => {
    const copies = Array.from({ length: 1000 }, (_, index) =>
      say('My bike lock is stuck', { id: `c${index}`, author: null }),
    );
    expect(findInsights(copies).insights).toEqual([]);
    expect(findInsights(copies).ungrouped).toHaveLength(1000);
  });

  test('a thousand people with one text are a thousand people', () => {
    const copies = Array.from({ length: 1000 }, (_, index) => say('My bike lock is stuck', { id: `c${index}` }));
    const { insights } = findInsights(copies);
    expect(insights).toHaveLength(1);
    expect(insights[0]).toMatchObject({ people: 1000, size: 1000, share: 1 });
  });
});

describe('small and odd input', () => {
  test('of nothing there are no insights', () => {
    expect(findInsights([])).toEqual({ insights: [], ungrouped: [] });
  });

  test('one message is ungrouped, or an insight of its own when nothing may be', () => {
    const one = say('My bike lock is stuck', { id: 'one' });
    expect(findInsights([one])).toEqual({ insights: [], ungrouped: ['one'] });
    const alone = findInsights([one], { ungrouped: false });
    expect(alone.ungrouped).toEqual([]);
    expect(alone.insights).toMatchObject([{ title: 'My bike lock is stuck', size: 1, people: 1, evidence: ['one'] }]);
  });

  test('without dates there is no trend and no burst', () => {
    const { insights } = findInsights(voicesOf('lock', 20, () => ({ at: null })));
    expect(insights.length).toBeGreaterThan(0);
    for (const insight of insights)
      expect(insight).toMatchObject({ trend: null, bursts: [], firstAt: null, lastAt: null });
  });

  test('other languages and scripts are grouped too', () => {
    const texts = (place: string) => [
      `Mein Fahrrad am ${place} ließ sich nicht aufschließen, das Schloss klemmt`,
      `Das Schloss am Fahrrad klemmt schon wieder, ${place}`,
      `自転車の鍵が開かない ${place}`,
      `自転車の鍵が壊れて開かない ${place}`,
    ];
    const messages = ['Hafen', 'Museum', 'Markt', 'Park', 'Turm'].flatMap((place) =>
      texts(place).map((text, index) => say(text, { id: `${index < 2 ? 'de' : 'ja'}-${place}-${index}` })),
    );
    const { insights } = findInsights(messages, { ungrouped: false });
    for (const { evidence } of insights) expect(new Set(evidence.map(needOf)).size).toBe(1);
  });

  test('empty texts, lone surrogates and very long texts do no harm', () => {
    const odd = [
      say(''),
      say('   '),
      say('\uD800 broken'),
      say('word '.repeat(20_000)),
      say('@acme'),
      say('https://a.example'),
    ];
    const { insights, ungrouped } = findInsights([...odd, ...voicesOf('lock', 20)]);
    expect(insights.flatMap(({ evidence }) => evidence).length + ungrouped.length).toBe(26);
  });

  test('mentions and links neither make a group nor stand in a title', () => {
    const tagged = town().map((message, index) => ({
      ...message,
      text: `@acmebikes ${message.text} https://a.example/${index}`,
    }));
    const { insights } = findInsights(tagged);
    for (const { title, evidence } of insights) {
      expect(title).not.toMatch(/@|https?:|acmebikes/iu);
      expect(new Set(evidence.map(needOf)).size).toBe(1);
    }
  });
});
