import type { Conversation } from '@parley/server/api';
import { useEffect, useState } from 'react';
import { useNow } from '../../design/index.ts';
import { useLiveEvent } from '../../live/useLive.ts';
import { type Other, othersOf, present, signOf, withSign } from './presence.ts';
import { showPresence } from './queries.ts';

const RENEW_MS = 15_000;

/** Tells the others every 15 seconds what this person does here, and that they are gone when the page is hidden or left. */
export function useOwnPresence(slug: string, conversationId: string, doing: 'looking' | 'typing'): void {
  useEffect(() => {
    // Presence is a courtesy: when it cannot be told, nothing is lost.
    const tell = (what: 'looking' | 'typing' | 'gone') =>
      showPresence(slug, conversationId, what).catch(() => undefined);
    const tellIfVisible = () => void tell(document.hidden ? 'gone' : doing);
    tellIfVisible();
    const timer = setInterval(() => {
      if (!document.hidden) void tell(doing);
    }, RENEW_MS);
    document.addEventListener('visibilitychange', tellIfVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tellIfVisible);
    };
  }, [slug, conversationId, doing]);
  useEffect(() => () => void showPresence(slug, conversationId, 'gone').catch(() => undefined), [slug, conversationId]);
}

/** Who else is in this conversation now. */
export function useOthers({ id, others }: Pick<Conversation, 'id' | 'others'>, me: string): readonly Other[] {
  const [heard, setHeard] = useState<readonly Other[]>(() => othersOf(others, Date.now()));
  const now = useNow(5_000);
  useEffect(() => setHeard(othersOf(others, Date.now())), [others]);
  useLiveEvent('presence', (payload) => {
    const sign = signOf(payload);
    if (sign && sign.conversationId === id && sign.userId !== me) {
      setHeard((known) => withSign(known, sign, Date.now()));
    }
  });
  return present(heard, now);
}
