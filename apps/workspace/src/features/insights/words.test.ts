import { describe, expect, test } from 'vitest';
import { stretchWords } from './BoardTotals.tsx';
import { filterOf, readBoardSearch } from './boardSearch.ts';
import { changeWords } from './changeWords.ts';
import { loopOf, toneOf } from './words.ts';

describe('loopOf', () => {
  const people = { told: 12, people: 41 };

  test('follows the state, and fills by the share of people told', () => {
    expect(loopOf({ state: 'assigned', ...people })).toEqual({ stage: 'routed', share: undefined });
    expect(loopOf({ state: 'told', ...people })).toEqual({ stage: 'told', share: { told: 12, of: 41 } });
  });

  test('what has changed is told next, from the first person on', () => {
    expect(loopOf({ state: 'changed', told: 0, people: 41 })?.stage).toBe('acting');
    expect(loopOf({ state: 'changed', ...people })?.stage).toBe('told');
  });

  test('what was dismissed has left the loop', () => {
    expect(loopOf({ state: 'dismissed', ...people })).toBeNull();
  });
});

test('a problem is judged by its negative share, praise by its positive one, the rest by what prevails', () => {
  const sentiment = { negative: 0.2, neutral: 0.3, positive: 0.5 };
  expect(toneOf({ kind: 'problem', sentiment })).toEqual({ tone: 'negative', share: 0.2 });
  expect(toneOf({ kind: 'praise', sentiment })).toEqual({ tone: 'positive', share: 0.5 });
  expect(toneOf({ kind: 'wish', sentiment })).toEqual({ tone: 'positive', share: 0.5 });
});

test('the address of the board keeps what it knows and drops the rest', () => {
  expect(readBoardSearch({ kind: 'wish', show: 'mine', page: 3 })).toEqual({ kind: 'wish', show: 'mine' });
  expect(readBoardSearch({ kind: 'gossip', show: ['mine'] })).toEqual({});
  expect(filterOf({ show: 'mine' }, 'u1')).toMatchObject({ owner: 'u1', following: false, dismissed: false });
});

describe('changeWords', () => {
  const change = (kind: string, detail: Record<string, unknown>) =>
    changeWords({ id: '1', at: '2026-11-22T12:00:00Z', actor: 'Noor', kind, detail }, (id) =>
      id === 'u1' ? 'Elias Brandt' : undefined,
    );

  test.each([
    ['renamed', { title: 'Bags come late' }, 'named it “Bags come late”'],
    ['owner', { from: null, to: 'u1' }, 'gave it to Elias Brandt'],
    ['owner', { from: 'u1', to: 'u2' }, 'gave it to somebody who left'],
    ['owner', { from: 'u1', to: null }, 'took it from its owner'],
    ['kind', { from: 'problem', to: 'wish' }, 'called it a wish, not a problem'],
    ['state', { from: 'emerging', to: 'dismissed', reason: 'Known' }, 'dismissed it: Known'],
    ['state', { from: 'assigned', to: 'acting' }, 'moved it on to acting'],
    ['evidence', { interactionId: 'i', standing: 'aside' }, 'set a mention aside'],
    ['evidence', { added: 3 }, 'put 3 mentions in by hand'],
    ['action', { title: 'Kit', state: 'done' }, 'has “Kit” done'],
    ['split', { into: 'x', messages: 1 }, 'made an insight of its own of 1 mention'],
    ['told', { people: 1, how: 'reply' }, 'told 1 person by a reply'],
    ['declined', { people: 2 }, 'marked 2 people as not wanting to hear'],
  ])('tells %s %o', (kind, detail, words) => expect(change(kind, detail)).toBe(words));

  test('a kind of change that is not known is named, not hidden', () => {
    expect(change('weathered', {})).toBe('changed it (weathered)');
  });
});

test.each([
  ['2026-11-14T00:00:00Z', 'Nine days'],
  ['2026-10-11T00:00:00Z', 'Six weeks'],
  ['2026-03-23T00:00:00Z', 'Eight months'],
  ['2023-11-23T00:00:00Z', 'Three years'],
  ['2026-11-22T23:00:00Z', 'One day'],
])('the time from %s is told as %s', (from, words) => expect(stretchWords(from, '2026-11-23T00:00:00Z')).toBe(words));
