import { v7 } from 'uuid';

/** A new UUIDv7: unique, and sorted by the millisecond in which it was made. All ids of rows are made here, never by the database. */
export function newId(): string {
  return v7();
}
