import { emptyThemeModel, readText } from '@parley/text';
import { expect, test } from 'vitest';
import { threeNeeds } from '../insights.fixture.ts';
import type { KnownInsight, Mention } from './mention.ts';
import { regroup } from './regroup.ts';

const known = (id: string, change: Partial<KnownInsight> = {}): KnownInsight => {
  return { id, mergedInto: null, touched: false, ownTitle: null, ...change };
};

function mention(text: string, index: number, change: Partial<Mention> = {}): Mention {
  return {
    id: `message-${index}`,
    text,
    mail: false,
    at: Date.UTC(2026, 9, 1, index),
    personId: `person-${index}`,
    network: 'file',
    attributes: {},
    reading: readText({ text }),
    place: null,
    byHand: [],
    struck: [],
    refused: [],
    ...change,
  };
}

const mentions = (change: (index: number) => Partial<Mention> = () => ({})) =>
  threeNeeds().all.map(({ text }, index) => mention(text, index, change(index)));
const settings = (insights: KnownInsight[] = []) => ({ model: emptyThemeModel(), known: insights, count: 0 });

test('what stands where it belongs is not moved', () => {
  const first = regroup(mentions(), settings());
  expect(first.moves).toHaveLength(18);
  const place = new Map(first.moves.map(({ interactionId, insightId }) => [interactionId, insightId]));
  const again = regroup(
    mentions((index) => ({ place: place.get(`message-${index}`) ?? null })),
    { model: first.model, known: first.insights.map(({ id }) => known(id)), count: 18 },
  );
  expect(again.moves).toEqual([]);
  expect(again.insights.map(({ id }) => id).sort()).toEqual(first.insights.map(({ id }) => id).sort());
});

test('a touched insight keeps the messages that belong nowhere else any more', () => {
  const texts = ['hm', 'well well', 'ok then'];
  const placed = texts.map((text, index) => mention(text, index, { place: 'named' }));
  expect(regroup(placed, settings([known('named', { touched: true })])).moves).toEqual([]);
  expect(regroup(placed, settings([known('named')])).moves.map(({ insightId }) => insightId)).toEqual([
    null,
    null,
    null,
  ]);
});

test('what a person put somewhere is described there and not moved; what is struck is not described', () => {
  const byHand = (index: number) =>
    index === 0 || index === 6 ? { byHand: ['hand'], struck: index === 6 ? ['hand'] : [] } : {};
  const { moves, insights } = regroup(mentions(byHand), settings([known('hand', { touched: true })]));
  expect(moves.map(({ interactionId }) => interactionId)).not.toContain('message-0');
  expect(moves).toHaveLength(16);
  const described = insights.find(({ id }) => id === 'hand');
  expect(described?.facts.quotes.map(({ interactionId }) => interactionId)).toEqual(['message-0']);
});

test('quotes of a mail are never of what it quotes itself', () => {
  const quoted = '\n\nOn 1 Oct 2026, the desk wrote:\n> Please describe the suitcase and the luggage label to us.\n';
  const mails = threeNeeds().lost.map(({ text }, index) =>
    mention(`${text}.${quoted}`, index, { mail: true, network: 'email', reading: readText({ text, kind: 'email' }) }),
  );
  const { insights } = regroup(mails, settings());
  expect(insights).toHaveLength(1);
  for (const { interactionId, start, end } of insights[0]!.facts.quotes) {
    const text = mails.find(({ id }) => id === interactionId)!.text;
    expect(text.slice(start, end)).not.toContain('describe');
    expect(text.slice(start, end).length).toBeGreaterThan(10);
  }
});

test('segments that speak more here than elsewhere are named with their shares', () => {
  const { insights } = regroup(
    mentions((index) => ({ attributes: { cabin: index < 6 ? 'economy' : 'business' } })),
    settings(),
  );
  const lost = insights.find(({ facts }) => facts.who.some(({ value }) => value === 'economy'));
  expect(lost?.facts.who).toEqual([{ attribute: 'cabin', value: 'economy', people: 6, share: 1, usual: 0.3333 }]);
});

test('days on which one need is told far more often than usual are a burst of this insight alone', () => {
  const { all, lost } = threeNeeds();
  const day = 24 * 60 * 60 * 1000;
  const begin = Date.UTC(2026, 7, 3);
  const usual = Array.from({ length: 120 }, (_, half) =>
    mention(all[half % all.length]!.text, half, { at: begin + (half * day) / 2 }),
  );
  const more = Array.from({ length: 45 }, (_, index) =>
    mention(lost[index % lost.length]!.text, 200 + index, { at: begin + 30 * day + (index * 3 * day) / 45 }),
  );
  const { insights, moves } = regroup([...usual, ...more], settings());
  const place = moves.find(({ interactionId }) => interactionId === 'message-200')!.insightId;
  const bursting = insights.filter(({ facts }) => facts.bursts.length > 0);
  expect(bursting.map(({ id }) => id)).toEqual([place]);
  const [burst] = bursting[0]!.facts.bursts;
  expect(Math.abs(Date.parse(burst!.from) - (begin + 30 * day))).toBeLessThan(day);
  expect(Math.abs(Date.parse(burst!.to) - (begin + 33 * day))).toBeLessThan(day);
  expect(burst!.observed).toBeGreaterThan(5 * burst!.expected);
});
