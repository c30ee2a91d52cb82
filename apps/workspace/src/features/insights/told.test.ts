import type { Voice } from '@parley/server/api';
import { describe, expect, test } from 'vitest';
import { nextToTell, toldCounts } from './told.ts';

function voice(personId: string, firstAt: string, state?: 'draft' | 'told' | 'declined'): Voice {
  return {
    personId,
    name: personId,
    mentions: 1,
    firstAt,
    lastAt: firstAt,
    channel: 'email',
    conversationId: null,
    told: state ? { state, text: null, how: null, at: firstAt, by: null } : null,
  };
}

const VOICES = [
  voice('late', '2026-11-09T00:00:00Z'),
  voice('early', '2026-11-02T00:00:00Z'),
  voice('told', '2026-11-01T00:00:00Z', 'told'),
  voice('refused', '2026-11-01T00:00:00Z', 'declined'),
];

test('people who are not among the latest voices count as not told yet', () => {
  expect(toldCounts({ people: 10, told: 3, voices: VOICES })).toEqual({ told: 3, ready: 0, refused: 1, waiting: 6 });
});

describe('nextToTell', () => {
  test('is who has waited the longest', () => {
    expect(nextToTell(VOICES)?.personId).toBe('early');
  });

  test('is somebody with a draft first', () => {
    expect(nextToTell([...VOICES, voice('drafted', '2026-11-10T00:00:00Z', 'draft')])?.personId).toBe('drafted');
  });

  test('is nobody when all were told or asked not to hear', () => {
    expect(nextToTell(VOICES.slice(2))).toBeUndefined();
  });
});
