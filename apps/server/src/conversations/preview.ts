/** Most UTF-16 code units of a conversation's preview. */
export const PREVIEW_LENGTH = 280;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The beginning of a text on one line, never cut inside of what a reader sees as one character.
 *
 * @param length most UTF-16 code units of the result, the ellipsis included
 */
export function previewOf(text: string, length = PREVIEW_LENGTH): string {
  // Whatever follows cannot be shown, and a text may have 100,000 code units.
  const line = text
    .slice(0, length * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  return `${line.slice(0, cutBefore(line, length - 1)).trimEnd()}…`;
}

/** The last boundary between two graphemes at or before `limit`, both in UTF-16 code units. */
export function cutBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  // A little more than asked for, so that the last grapheme is seen whole.
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) return index;
  }
  return limit;
}
