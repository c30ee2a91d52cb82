import type { Conversation } from '@parley/server/api';
import { inWords } from '../../text/index.ts';

type Doing = 'looking' | 'typing';

/** Somebody else in this conversation, as heard at `heardAt` (milliseconds since 1970). */
export interface Other {
  readonly id: string;
  readonly name: string;
  readonly doing: Doing;
  readonly heardAt: number;
}

/** What the live event `presence` carries. */
export interface Sign {
  readonly conversationId: string;
  readonly userId: string;
  readonly name: string;
  readonly doing: Doing | 'gone';
}

/** Signs are renewed every 15 seconds; after two misses somebody is taken to be gone. */
const HOLDS_MS = 35_000;

/** The others by what the server said when the conversation was read. */
export function othersOf(others: Conversation['others'], heardAt: number): Other[] {
  return others.map((other) => ({ ...other, heardAt }));
}

/** The others after a sign: it replaces what was known of its sender. */
export function withSign(others: readonly Other[], { userId, name, doing }: Sign, heardAt: number): Other[] {
  const rest = others.filter(({ id }) => id !== userId);
  return doing === 'gone' ? rest : [...rest, { id: userId, name, doing, heardAt }];
}

/** Those whose sign still holds. */
export function present(others: readonly Other[], now: number): Other[] {
  return others.filter(({ heardAt }) => now - heardAt < HOLDS_MS);
}

/** `Elias Brandt is typing`, `Elias Brandt and Mira Sol are looking`, both as two sentences; empty when nobody is there. */
export function othersWords(others: readonly Other[]): string {
  const sentence = (doing: Doing) => {
    const names = others.filter((other) => other.doing === doing).map(({ name }) => name);
    return names.length === 0 ? [] : [`${inWords(names)} ${names.length === 1 ? 'is' : 'are'} ${doing}`];
  };
  return [...sentence('typing'), ...sentence('looking')].join('. ');
}

/** What the live stream sent, when it is a sign of presence. */
export function signOf(payload: unknown): Sign | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { conversationId, userId, name, doing } = payload as Partial<Record<keyof Sign, unknown>>;
  const complete = typeof conversationId === 'string' && typeof userId === 'string' && typeof name === 'string';
  if (!complete || (doing !== 'looking' && doing !== 'typing' && doing !== 'gone')) return null;
  return { conversationId, userId, name, doing };
}
