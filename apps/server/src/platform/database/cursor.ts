import { InvalidInputError } from '../errors.ts';

/** The place in a list ordered by (time, id): everything after it comes on the next page. */
export type Cursor = { at: Date; id: string };

/** Cursors are opaque to callers: base64url of "<milliseconds>.<id>". They stay valid while rows are added. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** @throws InvalidInputError when the text is not one of our cursors */
export function readCursor(text: string): Cursor {
  const match = /^(-?\d{1,16})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  if (!match?.[1] || !match[2]) {
    throw new InvalidInputError(
      'The cursor is not one that this server gave. Take "next" of the page before, unchanged.',
      [{ path: 'cursor', message: 'unknown cursor' }],
    );
  }
  return { at: new Date(Number(match[1])), id: match[2] };
}

/** A page of `rows` fetched with one more than `limit`: the items, and the cursor of the next page or null. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  place: (row: Row) => Cursor,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? writeCursor(place(last)) : null };
}
