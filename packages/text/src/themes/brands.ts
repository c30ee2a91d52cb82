import type { Message } from '../insights/message.ts';

/** A handle that at least this share of messages is addressed to belongs to the firm, not to a subject. */
const LEAST_SHARE = 0.02;
const SHORTEST = 3;
const ADDRESS = /@[\p{L}\p{N}_]+/gu;

/**
 * Words that name whoever is addressed: those that the most mentioned handles are made of ("acme" for `@AcmeHelp`).
 * People who write to a firm need not have the same need.
 */
export function findBrandWords(messages: readonly Message[]): Set<string> {
  const mentions = new Map<string, number>();
  for (const { text } of messages) {
    for (const handle of new Set(text.toLowerCase().match(ADDRESS)))
      mentions.set(handle, (mentions.get(handle) ?? 0) + 1);
  }
  const handles = [...mentions]
    .filter(([, count]) => count >= Math.max(3, LEAST_SHARE * messages.length))
    .map(([handle]) => handle);
  return new Set(handles.flatMap(partsOf));
}

/** Whatever a handle begins or ends with: a word among these is a part of the name. */
function partsOf(handle: string): string[] {
  const name = handle.slice(1).replaceAll('_', '');
  const lengths = Array.from({ length: Math.max(0, name.length - SHORTEST + 1) }, (_, index) => SHORTEST + index);
  return lengths.flatMap((length) => [name.slice(0, length), name.slice(-length)]);
}
