import { beforeEach, expect, test, vi } from 'vitest';

/** The browser's storage, as far as drafts need it. */
function newStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let storage = newStorage();
/** As after loading the page: what is not in the storage is forgotten. */
async function load() {
  vi.resetModules();
  return await import('./drafts.ts');
}

beforeEach(() => {
  storage = newStorage();
  vi.stubGlobal('localStorage', storage);
});

test('a saved draft is there again after the page was loaded anew', async () => {
  const before = await load();
  before.writeDraft('a', 'Dear Ines');
  before.saveDrafts();
  expect((await load()).readDraft('a')).toBe('Dear Ines');
});

test('an empty draft leaves nothing behind', async () => {
  const drafts = await load();
  drafts.writeDraft('a', 'Dear');
  drafts.saveDrafts();
  drafts.writeDraft('a', ' ');
  drafts.saveDrafts();
  expect(storage.kept.size).toBe(0);
});

test('words that were taken back do not overwrite what is being written now', async () => {
  const drafts = await load();
  drafts.writeDraft('a', 'Something new');
  drafts.keepAsDraft('a', 'Taken back');
  expect(drafts.readDraft('a')).toBe('Something new');
  drafts.keepAsDraft('b', 'Taken back');
  expect(drafts.readDraft('b')).toBe('Taken back');
});

test('whoever follows a draft is told of each change, and no longer after leaving', async () => {
  const drafts = await load();
  const told = vi.fn();
  const leave = drafts.subscribeDrafts(told);
  drafts.writeDraft('a', 'D');
  leave();
  drafts.writeDraft('a', 'De');
  expect(told).toHaveBeenCalledTimes(1);
});

test('where storage is blocked the words stay while the page does', async () => {
  vi.stubGlobal('localStorage', undefined);
  const drafts = await load();
  drafts.writeDraft('a', 'Dear Ines');
  drafts.saveDrafts();
  expect(drafts.readDraft('a')).toBe('Dear Ines');
});
