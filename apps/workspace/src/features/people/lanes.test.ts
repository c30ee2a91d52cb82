import type { TimelineItem } from '@parley/server/api';
import { expect, test } from 'vitest';
import { contactsOf, lanesInWords } from './lanes.ts';

const item = (given: Partial<TimelineItem>): TimelineItem => ({
  kind: 'said',
  id: 'one',
  at: '2026-11-16T08:41:00Z',
  text: 'Is there a torque figure?',
  network: 'email',
  visibility: 'private',
  conversationId: null,
  author: null,
  sentiment: 'neutral',
  intents: [],
  insight: null,
  ...given,
});

test('a message read as two things stands on two lanes, and once on each', () => {
  const contacts = contactsOf([item({ intents: ['question', 'complaint', 'churn'] })]);
  expect(contacts.map(({ lane }) => lane)).toEqual(['asked', 'judged']);
  expect(contacts[0]?.at).toBe(Date.UTC(2026, 10, 16, 8, 41));
});

test('our answers have a lane of their own; notes and what was read as nothing have none', () => {
  const contacts = contactsOf([item({ kind: 'answered' }), item({ kind: 'note' }), item({ intents: ['other'] })]);
  expect(contacts.map(({ lane }) => lane)).toEqual(['answered']);
});

test('the lanes are told in words', () => {
  const contacts = contactsOf([
    item({ id: 'a', intents: ['report'] }),
    item({ id: 'b', intents: ['report'] }),
    item({ id: 'c', kind: 'answered' }),
  ]);
  expect(lanesInWords(contacts)).toBe('2 reported a fault, 1 answered by us');
});
