import type { Insight, Voice } from '@parley/server/api';
import type { ToldCounts, ToldState } from '../../design/index.ts';

/** Where telling a person stands, in the words of the grid. */
export function toldStateOf(voice: Voice): ToldState {
  if (!voice.told) return 'waiting';
  return voice.told.state === 'told' ? 'told' : voice.told.state === 'draft' ? 'ready' : 'refused';
}

/**
 * How many people stand where. Only the latest voices come with an insight; whoever is not among them and was not told
 * counts as not told yet.
 */
export function toldCounts({ people, told, voices }: Pick<Insight, 'people' | 'told' | 'voices'>): ToldCounts {
  const count = (state: ToldState) => voices.filter((voice) => toldStateOf(voice) === state).length;
  const ready = count('ready');
  const refused = count('refused');
  return { told, ready, refused, waiting: Math.max(0, people - told - ready - refused) };
}

/** Who is told next: those with a draft first, then those who spoke first and wait the longest. */
export function nextToTell(voices: readonly Voice[]): Voice | undefined {
  const waiting = voices.filter((voice) => toldStateOf(voice) === 'waiting');
  return (
    voices.find((voice) => toldStateOf(voice) === 'ready') ??
    waiting.toSorted((a, b) => a.firstAt.localeCompare(b.firstAt))[0]
  );
}
