import { useSyncExternalStore } from 'react';

/** A setting of this browser: kept in its local storage, the same in every component that reads it. */
export interface Stored<T extends string> {
  read(): T;
  write(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Where storage is blocked the setting lives until the page is left.
 *
 * @param parse what was stored, or null, to a value: the place for the default and for refusing unknown values
 */
export function storedSetting<T extends string>(key: string, parse: (stored: string | null) => T): Stored<T> {
  const listeners = new Set<() => void>();
  let current = parse(readStorage(key));
  return {
    read: () => current,
    write(value) {
      current = value;
      writeStorage(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStored<T extends string>(setting: Stored<T>): T {
  return useSyncExternalStore(setting.subscribe, setting.read);
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStorage(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked or full: the choice holds until the page is left, and nothing else depends on it.
  }
}
