/** Words that are being written, by key: shared by the composer and by what gives words back to it. */
const drafts = new Map<string, string>();
const unsaved = new Set<string>();
const listeners = new Set<() => void>();

export const replyDraftKey = (slug: string, conversationId: string) => `parley.draft.${slug}.${conversationId}`;
export const noteDraftKey = (slug: string, conversationId: string) => `${replyDraftKey(slug, conversationId)}.note`;

export function readDraft(key: string): string {
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const stored = fromStorage(key);
  drafts.set(key, stored);
  return stored;
}

/** Kept in memory at once, and in this browser with the next {@link saveDrafts}. */
export function writeDraft(key: string, text: string): void {
  drafts.set(key, text);
  unsaved.add(key);
  for (const listener of listeners) listener();
}

/** Puts words back that were taken out, unless others stand there by now. */
export function keepAsDraft(key: string, text: string): void {
  if (readDraft(key) === '') writeDraft(key, text);
  saveDrafts();
}

export function saveDrafts(): void {
  for (const key of unsaved) toStorage(key, drafts.get(key) ?? '');
  unsaved.clear();
}

export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function fromStorage(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function toStorage(key: string, text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is blocked or full: the words stay on the page, which is all that can be promised then.
  }
}
