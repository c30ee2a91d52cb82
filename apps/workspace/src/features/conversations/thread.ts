import type { Conversation, Message, Note, Outgoing } from '@parley/server/api';

/** One entry of a conversation as it is read: their words, ours, what the team noted, what has not left yet. */
export type ThreadItem =
  | {
      readonly kind: 'said';
      readonly id: string;
      readonly at: string;
      readonly message: Message;
      readonly open: boolean;
    }
  | { readonly kind: 'ours'; readonly id: string; readonly at: string; readonly message: Message }
  | { readonly kind: 'note'; readonly id: string; readonly at: string; readonly note: Note }
  | { readonly kind: 'outgoing'; readonly id: string; readonly at: string; readonly outgoing: Outgoing };

/**
 * Messages, notes and replies in the order in which they came. What was taken back is left out, and so is a sent reply
 * whose words already stand among the messages. A customer's words are `open` when we said nothing after them.
 */
export function threadOf({ timeline, notes, outgoing }: Pick<Conversation, 'timeline' | 'notes' | 'outgoing'>) {
  const lastOurs = timeline.findLast(({ direction }) => direction === 'out')?.at ?? '';
  const recorded = new Set(timeline.map(({ externalId }) => externalId));
  const items: ThreadItem[] = [
    ...timeline.map((message): ThreadItem => {
      const { id, at } = message;
      if (message.direction === 'out') return { kind: 'ours', id, at, message };
      return { kind: 'said', id, at, message, open: at > lastOurs };
    }),
    ...notes.map((note): ThreadItem => ({ kind: 'note', id: note.id, at: note.at, note })),
    ...outgoing
      .filter(({ id, state }) => state !== 'withdrawn' && !recorded.has(`reply:${id}`))
      .map((one): ThreadItem => ({ kind: 'outgoing', id: one.id, at: one.createdAt, outgoing: one })),
  ];
  return items.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** The latest words of a customer, which a reply answers. */
export function lastSaid({ timeline }: Pick<Conversation, 'timeline'>): Message | undefined {
  return timeline.findLast(({ direction }) => direction === 'in');
}

/** Whose words they are, as far as anybody knows. */
export function speakerOf({ personName, author }: Pick<Message, 'personName' | 'author'>): string {
  return personName ?? author?.name ?? author?.handle ?? author?.email ?? 'Somebody';
}

/** The address when it is one that a browser should open; a source may write anything there. */
export function webAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
