import { useEffect, useSyncExternalStore } from 'react';
import { readDraft, saveDrafts, subscribeDrafts, writeDraft } from './drafts.ts';

const SAVE_MS = 1_000;

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
}

/** A draft: kept in this browser each second, and when the page is left, until it is cleared. */
export function useDraft(key: string): Draft {
  useEffect(() => {
    const timer = setInterval(saveDrafts, SAVE_MS);
    window.addEventListener('pagehide', saveDrafts);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', saveDrafts);
      saveDrafts();
    };
  }, []);
  const text = useSyncExternalStore(subscribeDrafts, () => readDraft(key));
  return { text, setText: (words) => writeDraft(key, words) };
}
