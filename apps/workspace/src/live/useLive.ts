import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { EVENT_KINDS, staleSubjects } from './kinds.ts';

/** News of the moment, such as who is typing; it makes nothing stale. */
const PASSING_KINDS = ['presence'];

/** Events come in bursts while an import runs; reading again once in this time is fresh enough. */
const GATHER_MS = 600;

type Handler = (payload: unknown) => void;
const handlers = new Map<string, Set<Handler>>();

/**
 * Keeps what is on screen fresh: listens to the workspace's events and marks as stale what they touch. The browser
 * reconnects by itself and asks for what it missed (`Last-Event-ID`). Called once, by the shell.
 */
export function useLive(slug: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/v1/events?workspace=${encodeURIComponent(slug)}`);
    const refresh = gathering(queryClient, slug);
    for (const kind of [...EVENT_KINDS, ...PASSING_KINDS]) {
      source.addEventListener(kind, (event: MessageEvent<string>) => {
        refresh.heard(kind);
        for (const handler of handlers.get(kind) ?? []) handler(JSON.parse(event.data));
      });
    }
    return () => {
      source.close();
      refresh.stop();
    };
  }, [queryClient, slug]);
}

/** Hears the events of one kind while the component is on screen: `presence`, `import.changed`. */
export function useLiveEvent(kind: string, handler: Handler): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const steady: Handler = (payload) => latest.current(payload);
    const ofKind = handlers.get(kind) ?? new Set();
    handlers.set(kind, ofKind.add(steady));
    return () => void ofKind.delete(steady);
  }, [kind]);
}

function gathering(queryClient: QueryClient, slug: string) {
  const heard = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    for (const subject of staleSubjects(heard)) void queryClient.invalidateQueries({ queryKey: [slug, subject] });
    heard.clear();
  };
  return {
    heard(kind: string) {
      heard.add(kind);
      timer ??= setTimeout(refresh, GATHER_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
