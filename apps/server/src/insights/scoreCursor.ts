import { InvalidInputError } from '../platform/errors.ts';

/** The place in the board: everything of a lower score, or of the same and a lower id, comes on the next page. */
export type ScoreCursor = { score: number; id: string };

/** Opaque to callers: base64url of "<score> <id>". */
export function writeScoreCursor({ score, id }: ScoreCursor): string {
  return Buffer.from(`${score} ${id}`).toString('base64url');
}

/** @throws InvalidInputError when the text is not one of our cursors */
export function readScoreCursor(text: string): ScoreCursor {
  const match = /^(-?[\d.]+(?:e-?\d+)?) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  const score = Number(match?.[1]);
  if (!match?.[2] || !Number.isFinite(score)) {
    throw new InvalidInputError(
      'The cursor is not one that this server gave. Take "next" of the page before, unchanged.',
      [{ path: 'cursor', message: 'unknown cursor' }],
    );
  }
  return { score, id: match[2] };
}
