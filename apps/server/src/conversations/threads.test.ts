import { expect, test } from 'vitest';
import { type Ancestor, originsOf, parentsOutside, type Threaded } from './threads.ts';

const of = (externalId: string, inReplyTo: string | null = null, thread: string | null = null): Threaded => ({
  channelId: 'c',
  externalId,
  inReplyTo,
  thread,
});
const above = (message: Threaded, key: string | null): Ancestor => ({ ...message, key });
const keys = (batch: Threaded[], ancestors: Ancestor[] = []) => originsOf(batch, ancestors).map(({ key }) => key);

test.each<[string, Threaded[], Ancestor[], string[]]>([
  ['a message alone begins its own', [of('a')], [], ['a']],
  ['the id of the source comes first', [of('a', 'x', 't')], [above(of('x'), 'k')], ['t']],
  ['an answer goes where its parent is', [of('b', 'a')], [above(of('a'), 'k')], ['k']],
  ['an answer to something unknown goes by its id', [of('b', 'a')], [], ['a']],
  ['a chain in one batch is one thread, in any order', [of('c', 'b'), of('b', 'a'), of('a')], [], ['a', 'a', 'a']],
  ['an answer inherits the id of the source', [of('b', 'a'), of('a', null, 't')], [], ['t', 't']],
  ['the way goes over messages without a place', [of('c', 'b')], [above(of('b', 'a'), null)], ['a']],
  ['a message that answers itself begins its own', [of('a', 'a')], [], ['a']],
  [
    'a circle goes by its least id, wherever it is entered',
    [of('t', 'b'), of('b', 'a'), of('a', 'b')],
    [],
    ['a', 'a', 'a'],
  ],
])('%s', (_name, batch, ancestors, expected) => {
  expect(keys(batch, ancestors)).toEqual(expected);
});

test('messages of another channel are no parents', () => {
  expect(keys([{ ...of('b', 'a'), channelId: 'd' }, of('a', null, 't')])).toEqual(['a', 't']);
});

test('the topmost known message is named where its parent is unknown', () => {
  expect(originsOf([of('c', 'b'), of('b', 'a')], [])).toEqual([
    { key: 'a', orphan: 'b' },
    { key: 'a', orphan: 'b' },
  ]);
});

test('parents are asked for once, and only where they decide', () => {
  const batch = [of('a'), of('b', 'a'), of('c', 'x'), of('d', 'x'), of('e', 'y', 't')];
  expect(parentsOutside(batch)).toEqual([{ channelId: 'c', externalId: 'x' }]);
});

test('a chain of 20,000 messages is followed', () => {
  const batch = Array.from({ length: 20_000 }, (_, index) => of(`m${index}`, `m${index + 1}`)).reverse();
  expect(new Set(keys(batch))).toEqual(new Set(['m20000']));
});
