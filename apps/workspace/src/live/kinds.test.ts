import { expect, test } from 'vitest';
import { staleSubjects } from './kinds.ts';

test('several events make each subject stale once', () => {
  expect([...staleSubjects(['insight.changed', 'interaction.processed', 'insight.changed'])].sort()).toEqual([
    'conversations',
    'imports',
    'insights',
    'interactions',
    'people',
  ]);
});

test('an event that is not known makes nothing stale', () => {
  expect(staleSubjects(['presence', 'weather.changed']).size).toBe(0);
});
