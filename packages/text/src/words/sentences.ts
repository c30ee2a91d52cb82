/** A sentence of a text: `text.slice(start, end)`, without the space around it. */
export type Stretch = { start: number; end: number };

/** Marks that end a sentence, with quotation marks and brackets that close behind them; a line end does too. */
const END = /[.!?…]+["”’»)\]]*(?=\s|$)|\n+/gu;

/** The sentences of a text, in order. A full stop inside a word or a number, as in "4.2", ends nothing. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...text.matchAll(END), { index: text.length, 0: '' }]) {
    const piece = text.slice(from, index + mark.length);
    const start = from + piece.length - piece.trimStart().length;
    if (piece.trim() !== '') found.push({ start, end: start + piece.trim().length });
    from = index + mark.length;
  }
  return found;
}
