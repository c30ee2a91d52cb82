import type { TimelineItem } from '@parley/server/api';

/** Kinds of contact, in the order in which the lanes stand. */
export const LANES = ['asked', 'judged', 'reported', 'answered'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  asked: 'Asked',
  judged: 'Praised or complained',
  reported: 'Reported a fault',
  answered: 'Answered by us',
};

/** A contact on a lane. */
export interface Contact {
  readonly id: string;
  readonly lane: Lane;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly item: TimelineItem;
}

const LANE_OF_INTENT: Readonly<Record<string, Lane>> = {
  question: 'asked',
  idea: 'asked',
  purchase: 'asked',
  complaint: 'judged',
  praise: 'judged',
  thanks: 'judged',
  churn: 'judged',
  report: 'reported',
};

/** What can be placed on a lane; one contact stands on several when it was read as several things. */
export function contactsOf(items: readonly TimelineItem[]): Contact[] {
  return items.flatMap((item) =>
    [...lanesOf(item)].map((lane) => ({ id: `${item.id} ${lane}`, lane, at: Date.parse(item.at), item })),
  );
}

function lanesOf({ kind, intents }: TimelineItem): Set<Lane> {
  if (kind === 'answered') return new Set(['answered']);
  if (kind !== 'said') return new Set();
  return new Set(intents.flatMap((intent) => LANE_OF_INTENT[intent] ?? []));
}

/** How many contacts stand on each lane: `2 asked, 1 answered by us`. */
export function lanesInWords(contacts: readonly Contact[]): string {
  return LANES.map((lane) => [lane, contacts.filter((contact) => contact.lane === lane).length] as const)
    .filter(([, count]) => count > 0)
    .map(([lane, count]) => `${count} ${LANE_NAMES[lane].toLowerCase()}`)
    .join(', ');
}
