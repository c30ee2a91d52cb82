/**
 * What queries are about: the second part of every query key, after the workspace's slug.
 * `[slug, 'conversations', 'list', { box }]`, `[slug, 'insights', id]`.
 */
export type Subject = 'conversations' | 'interactions' | 'insights' | 'people' | 'imports' | 'channels' | 'workspace';

/** What each event of the server makes stale. */
const STALE: Readonly<Record<string, readonly Subject[]>> = {
  'conversation.changed': ['conversations', 'people'],
  'interaction.heard': ['conversations', 'channels'],
  'interaction.processed': ['conversations', 'interactions', 'insights', 'imports'],
  'import.changed': ['imports', 'channels'],
  'insight.changed': ['insights', 'conversations', 'people'],
  'person.changed': ['people', 'conversations'],
  'channel.changed': ['channels'],
  'workspace.changed': ['workspace'],
};

/** Kinds of events that the server sends. */
export const EVENT_KINDS: readonly string[] = Object.keys(STALE);

/** The subjects that went stale by these events; each once. */
export function staleSubjects(eventKinds: Iterable<string>): Set<Subject> {
  return new Set([...eventKinds].flatMap((kind) => STALE[kind] ?? []));
}
