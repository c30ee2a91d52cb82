/** What somebody does in a conversation right now. */
export type Doing = 'looking' | 'typing';

interface Sign {
  userId: string;
  name: string;
  doing: Doing;
  at: number;
}

/** How long a sign of presence holds, in milliseconds; browsers renew theirs more often. */
const HOLDS_MS = 30_000;

/**
 * Who is in which conversation, as this process heard it. Kept in memory only: presence passes, and every browser also
 * hears of it live, whichever process it is connected to.
 */
export class Presence {
  readonly #signs = new Map<string, Sign[]>();

  /** Notes what somebody does; "gone" takes the sign away. */
  note(conversationId: string, member: { id: string; name: string }, doing: Doing | 'gone', now: Date): void {
    this.#forget(now);
    const others = (this.#signs.get(conversationId) ?? []).filter((sign) => sign.userId !== member.id);
    if (doing !== 'gone') others.push({ userId: member.id, name: member.name, doing, at: now.getTime() });
    if (others.length > 0) this.#signs.set(conversationId, others);
    else this.#signs.delete(conversationId);
  }

  /** Who was there in the last 30 seconds, the reader left out. */
  others(conversationId: string, reader: string, now: Date): { id: string; name: string; doing: Doing }[] {
    return (this.#signs.get(conversationId) ?? [])
      .filter((sign) => sign.userId !== reader && holds(sign, now))
      .map(({ userId, name, doing }) => ({ id: userId, name, doing }));
  }

  /** Drops conversations that everybody left without saying so. */
  #forget(now: Date): void {
    for (const [conversationId, signs] of this.#signs) {
      if (!signs.some((sign) => holds(sign, now))) this.#signs.delete(conversationId);
    }
  }
}

function holds({ at }: Sign, now: Date): boolean {
  return now.getTime() - at < HOLDS_MS;
}
