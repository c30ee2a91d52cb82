import { previewOf } from './preview.ts';

/** What a conversation's row keeps of a message. */
export interface Word {
  at: Date;
  text: string;
  direction: 'in' | 'out';
  visibility: 'public' | 'private';
  attributes: Record<string, string>;
}

/** What some messages come to, taken together; the same whatever their order. */
export interface Growth {
  messages: number;
  firstAt: Date;
  lastAt: Date;
  /** When a customer spoke last; null when no customer did. */
  lastInAt: Date | null;
  /** The last word is a customer's. */
  waiting: boolean;
  /** The last words of a customer; empty when no customer spoke. */
  preview: string;
  /** Subject of the first message. */
  subject: string | null;
  /** Private as soon as one message is. */
  visibility: 'public' | 'private';
}

const SUBJECT_LENGTH = 200;

/**
 * Adds up the messages of one conversation. Where two were said at the same instant, a customer's counts as the later
 * one, and texts go by their bytes, so that the order in which they come does not matter. The statement that adds a
 * growth to a conversation (`place.store.ts`) follows the same rules.
 *
 * @throws RangeError when there are no messages
 */
export function growthOf(words: readonly Word[]): Growth {
  const [first] = words;
  if (!first) throw new RangeError('expected at least one message');
  const times = words.map((word) => word.at.getTime());
  const firstAt = Math.min(...times);
  const lastAt = Math.max(...times);
  const heard = words.filter((word) => word.direction === 'in');
  const lastInAt = heard.length > 0 ? Math.max(...heard.map((word) => word.at.getTime())) : null;
  return {
    messages: words.length,
    firstAt: new Date(firstAt),
    lastAt: new Date(lastAt),
    lastInAt: lastInAt === null ? null : new Date(lastInAt),
    waiting: lastInAt === lastAt,
    preview: greatest(heard.filter((word) => word.at.getTime() === lastInAt).map((word) => previewOf(word.text))) ?? '',
    subject: least(words.filter((word) => word.at.getTime() === firstAt).flatMap((word) => subjectOf(word) ?? [])),
    visibility: words.some((word) => word.visibility === 'private') ? 'private' : 'public',
  };
}

function subjectOf({ attributes }: Word): string | null {
  return previewOf(attributes.subject ?? '', SUBJECT_LENGTH) || null;
}

function greatest(texts: readonly string[]): string | null {
  return texts.toSorted(byBytes).at(-1) ?? null;
}

function least(texts: readonly string[]): string | null {
  return texts.toSorted(byBytes)[0] ?? null;
}

/** As `collate "C"` orders in the database. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
