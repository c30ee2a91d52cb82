import type { Message } from './message.ts';

/** Share of each sentiment among the messages that could be scored; empty when none could. */
export function sentimentShares(messages: readonly Message[]): Record<string, number> {
  const labels = messages.flatMap(({ reading }) => (reading.sentiment === undefined ? [] : [reading.sentiment.label]));
  if (labels.length === 0) return {};
  return sharesOf(['negative', 'neutral', 'positive'], labels, labels.length);
}

/** Share of the scored messages with each intent, the commonest first; a message may have several. */
export function intentShares(messages: readonly Message[]): Record<string, number> {
  const scored = messages.filter(({ reading }) => reading.scored);
  const names = scored.flatMap(({ reading }) => (reading.intents ?? []).map(({ name }) => name));
  const shares = Object.entries(sharesOf([...new Set(names)], names, scored.length));
  return Object.fromEntries(shares.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function sharesOf(names: readonly string[], values: readonly string[], whole: number): Record<string, number> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([name, count]) => [name, Math.round((count / whole) * 1e4) / 1e4]));
}
