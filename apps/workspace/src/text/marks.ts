/** A phrase that served as evidence. Offsets are UTF-16 code units of the text as stored; `end` is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Number of the margin note that speaks of this phrase, from 1. */
  readonly note?: number | undefined;
}

/** A run of text, with the notes that end in it when it is marked. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
  /** Numbers of the notes whose phrase ends with this segment, ascending. */
  readonly notes: readonly number[];
}

/**
 * Cuts a text into marked and plain runs, which joined give the text again.
 * Each note number stands right behind its own phrase, also where phrases overlap; phrases without numbers that overlap
 * or touch become one run. Offsets outside the text are clamped and empty phrases ignored; an offset inside a surrogate
 * pair moves outwards, so that no character is torn.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const spans = marks
    .map((mark) => ({ start: outwards(text, mark.start, -1), end: outwards(text, mark.end, 1), note: mark.note }))
    .filter((span) => span.end > span.start);
  const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, index): Segment => {
    const end = cuts[index + 1] ?? text.length;
    const notes = spans.flatMap((span) => (span.end === end && span.note !== undefined ? [span.note] : []));
    return {
      start,
      text: text.slice(start, end),
      marked: spans.some((span) => span.start <= start && span.end >= end),
      notes: [...new Set(notes)].sort((a, b) => a - b),
    };
  });
  return pieces.reduce(joinAlike, []);
}

/** Adds a piece, to the run before it where nothing tells them apart. */
function joinAlike(runs: Segment[], piece: Segment): Segment[] {
  const last = runs.at(-1);
  if (!last || last.marked !== piece.marked || last.notes.length > 0) return [...runs, piece];
  return [...runs.slice(0, -1), { ...piece, start: last.start, text: last.text + piece.text }];
}

function outwards(text: string, offset: number, direction: -1 | 1): number {
  const clamped = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  const tearsPair = isHigh(text.charCodeAt(clamped - 1)) && isLow(text.charCodeAt(clamped));
  return tearsPair ? clamped + direction : clamped;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
