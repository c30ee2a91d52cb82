import { expect, test } from 'vitest';
import { message, outgoing, parts } from './conversation.fixture.ts';
import { speakerOf, threadOf, webAddress } from './thread.ts';

test('messages, notes and replies stand in the order in which they came', () => {
  const note = {
    id: 'n',
    text: 'Ask Elias.',
    author: { id: 'noor', name: 'Noor' },
    mentions: [],
    at: '2026-11-16T09:30:00Z',
  };
  const thread = threadOf(
    parts({
      timeline: [message({ id: 'a', at: '2026-11-16T09:00:00Z' }), message({ id: 'b', at: '2026-11-16T10:00:00Z' })],
      notes: [note],
      outgoing: [outgoing({ id: 'o', createdAt: '2026-11-16T11:00:00Z' })],
    }),
  );
  expect(thread.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['said a', 'note n', 'said b', 'outgoing o']);
});

test('their words are open until we have said something after them', () => {
  const thread = threadOf(
    parts({
      timeline: [
        message({ id: 'a', at: '2026-11-16T09:00:00Z' }),
        message({ id: 'b', at: '2026-11-16T10:00:00Z', direction: 'out' }),
        message({ id: 'c', at: '2026-11-16T11:00:00Z' }),
      ],
    }),
  );
  expect(thread.map((item) => (item.kind === 'said' ? item.open : item.kind))).toEqual([false, 'ours', true]);
});

test('a sent reply is shown once: as a reply until its words stand among the messages', () => {
  const sent = outgoing({ id: 'o', createdAt: '2026-11-16T10:00:00Z', state: 'sent' });
  expect(threadOf(parts({ outgoing: [sent] }))).toHaveLength(1);
  const heard = message({ id: 'm', at: '2026-11-16T10:01:00Z', direction: 'out', externalId: 'reply:o' });
  expect(threadOf(parts({ outgoing: [sent], timeline: [heard] })).map(({ kind }) => kind)).toEqual(['ours']);
});

test('what was taken back is not shown', () => {
  const taken = outgoing({ id: 'o', createdAt: '2026-11-16T10:00:00Z', state: 'withdrawn' });
  expect(threadOf(parts({ outgoing: [taken] }))).toEqual([]);
});

test('a speaker has the best name that is known', () => {
  expect(speakerOf({ personName: null, author: { name: null, handle: '@ines', email: 'ines@okafor.example' } })).toBe(
    '@ines',
  );
  expect(speakerOf({ personName: null, author: null })).toBe('Somebody');
});

test('only addresses of the web are opened', () => {
  expect(webAddress('https://wielen.example/1')).toBe('https://wielen.example/1');
  expect(webAddress('javascript:alert(1)')).toBeNull();
  expect(webAddress(null)).toBeNull();
});
