import type { IncomingHttpHeaders } from 'node:http';
import { InvalidInputError } from '../errors.ts';

/**
 * The version of `If-Match: "7"`, quotes and `W/` left out or not.
 *
 * @returns null when the header is absent or "*"
 * @throws InvalidInputError when it holds no version of ours
 */
export function readVersion(headers: IncomingHttpHeaders): number | null {
  const header = headers['if-match']?.trim();
  if (!header || header === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined)
    throw new InvalidInputError('If-Match should hold the "version" that you saw, as in If-Match: "7".');
  return Number(version);
}
