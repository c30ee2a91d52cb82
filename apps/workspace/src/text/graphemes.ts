const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a reader sees, which is what networks count against their limits: a flag is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** The first `most` characters as a reader sees them, with an ellipsis where something was cut. */
export function cutGraphemes(text: string, most: number): string {
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === most) return `${text.slice(0, index).trimEnd()}…`;
    count += 1;
  }
  return text;
}

/**
 * One or two letters that stand for a name: `Ines Okafor` IO, `@ines@wielen.example` I, nothing `?`.
 * Takes the first and the last word that begin with a letter or digit of any script.
 */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isHandle = /[@.]/.test(name) || words.length < 2;
  const chosen = isHandle ? words.slice(0, 1) : [words[0], words.at(-1)];
  const letters = chosen.map((word) => (word ? firstGrapheme(word) : '')).join('');
  return letters.toLocaleUpperCase() || '?';
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}
