import { expect, test } from 'vitest';
import { type State, stateAfter } from './lifecycle.ts';

const walk = (...deeds: Parameters<typeof stateAfter>[1][]) => {
  let state: State = 'confirmed';
  return deeds.map((deed) => {
    state = stateAfter(state, deed);
    return state;
  });
};

test('an insight moves on by what people do: owner, action, change, told', () => {
  const deeds = ['owner_set', 'action_begun', 'action_done', 'all_told'] as const;
  expect(walk(...deeds.map((deed) => ({ deed })))).toEqual(['assigned', 'acting', 'changed', 'told']);
});

test('a new action after the change begins another round', () => {
  expect(stateAfter('told', { deed: 'action_begun' })).toBe('acting');
});

test('taking the owner away gives an insight back only while nobody acts on it', () => {
  expect(stateAfter('assigned', { deed: 'owner_removed' })).toBe('confirmed');
  expect(stateAfter('acting', { deed: 'owner_removed' })).toBe('acting');
});

test('dropping the last action leaves an insight with its owner, or confirmed', () => {
  expect(stateAfter('acting', { deed: 'actions_dropped', owned: true })).toBe('assigned');
  expect(stateAfter('acting', { deed: 'actions_dropped', owned: false })).toBe('confirmed');
});

test('no deed moves an insight that was dismissed, merged or has faded', () => {
  for (const state of ['dismissed', 'merged', 'faded'] as const) {
    expect(stateAfter(state, { deed: 'owner_set' })).toBe(state);
    expect(stateAfter(state, { deed: 'action_begun' })).toBe(state);
    expect(stateAfter(state, { deed: 'all_told' })).toBe(state);
  }
});
