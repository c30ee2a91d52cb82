import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, type Segment, segmentsOf } from './marks.ts';

const WORDS = 'found one bolt gone and the other finger-tight';

/** `[phrase]` with its note numbers, for reading a result at a glance. */
const show = (text: string, marks: readonly Mark[]) =>
  segmentsOf(text, marks)
    .map(({ text: run, marked, notes }) => (marked ? `[${run}]${notes.join(',')}` : run))
    .join('');

test('a phrase is marked where it stands, with the number of its note behind it', () => {
  expect(show(WORDS, [{ start: 6, end: 19, note: 2 }])).toBe('found [one bolt gone]2 and the other finger-tight');
});

test('a text without marks stays whole', () => {
  expect(segmentsOf(WORDS, [])).toEqual([{ start: 0, text: WORDS, marked: false, notes: [] }]);
  expect(segmentsOf('', [{ start: 0, end: 3 }])).toEqual([]);
});

test('two notes on one phrase stand together', () => {
  const phrase = { start: 6, end: 19 };
  expect(
    show(WORDS, [
      { ...phrase, note: 3 },
      { ...phrase, note: 1 },
    ]),
  ).toContain('[one bolt gone]1,3');
});

test('overlapping phrases keep each number at its own end', () => {
  expect(
    show(WORDS, [
      { start: 6, end: 14, note: 1 },
      { start: 10, end: 19, note: 2 },
    ]),
  ).toBe('found [one bolt]1[ gone]2 and the other finger-tight');
});

test('overlapping phrases without numbers become one', () => {
  expect(
    show(WORDS, [
      { start: 6, end: 14 },
      { start: 10, end: 19 },
    ]),
  ).toBe('found [one bolt gone] and the other finger-tight');
});

test('offsets outside the text are held to it, and empty or reversed phrases are left out', () => {
  expect(show('loose', [{ start: -4, end: 99, note: 1 }])).toBe('[loose]1');
  expect(
    show('loose', [
      { start: 3, end: 3, note: 1 },
      { start: 4, end: 1, note: 2 },
    ]),
  ).toBe('loose');
});

test('no character is torn in two', () => {
  expect(show('a😀b', [{ start: 2, end: 4, note: 1 }])).toBe('a[😀b]1');
  expect(show('a😀b', [{ start: 0, end: 2, note: 1 }])).toBe('[a😀]1b');
});

const runAt = (segments: readonly Segment[], at: number) => segments.findLast((segment) => segment.start <= at);

const marksOf = (length: number) =>
  fc.array(
    fc.record({
      start: fc.integer({ min: -3, max: length + 3 }),
      end: fc.integer({ min: -3, max: length + 3 }),
      note: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    }),
    { maxLength: 8 },
  );

test('the runs joined are the text, in order, and every note is shown once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).chain((text) => fc.tuple(fc.constant(text), marksOf(text.length))),
      ([text, marks]) => {
        const segments = segmentsOf(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => text.startsWith(segment.text, segment.start) && segment.text !== '')).toBe(
          true,
        );
        for (const mark of marks) {
          for (let at = Math.max(0, mark.start); at < Math.min(text.length, mark.end); at += 1) {
            expect(runAt(segments, at)?.marked).toBe(true);
          }
        }
        const within = marks.filter((mark) => Math.max(0, mark.start) < Math.min(text.length, mark.end));
        const shown = segments.flatMap((segment) => segment.notes);
        for (const mark of within) if (mark.note !== undefined) expect(shown).toContain(mark.note);
      },
    ),
  );
});
