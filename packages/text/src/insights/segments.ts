import type { Message } from './message.ts';

/** Part of all messages: those whose attribute has this value. */
export type Segment = { attribute: string; value: string };

const MOST_VALUES = 20;
const LEAST_COVER = 0.5;
/** A value so rare says nothing of a product line. */
const LEAST_MESSAGES = 10;
const MOST_SEGMENTS = 60;

/**
 * The segments worth watching on their own: values of attributes that most messages have, that take few values, and
 * that are names rather than measures.
 */
export function findSegments(messages: readonly Message[]): Segment[] {
  const values = new Map<string, Map<string, number>>();
  for (const { attributes } of messages) {
    for (const [attribute, value] of Object.entries(attributes)) {
      const counts = values.get(attribute) ?? new Map<string, number>();
      if (counts.size <= MOST_VALUES) counts.set(value, (counts.get(value) ?? 0) + 1);
      values.set(attribute, counts);
    }
  }
  return [...values]
    .filter(([, counts]) => isCategory(counts, messages.length))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([attribute, counts]) =>
      [...counts]
        .filter(([, count]) => count >= LEAST_MESSAGES)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value]) => ({ attribute, value })),
    )
    .slice(0, MOST_SEGMENTS);
}

function isCategory(counts: ReadonlyMap<string, number>, messages: number): boolean {
  const covered = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const measured = [...counts.keys()].every((value) => value.trim() === '' || Number.isFinite(Number(value)));
  return counts.size >= 2 && counts.size <= MOST_VALUES && covered >= LEAST_COVER * messages && !measured;
}

/** Whether a message is part of a segment. */
export function inSegment({ attributes }: Message, { attribute, value }: Segment): boolean {
  return Object.hasOwn(attributes, attribute) && attributes[attribute] === value;
}
