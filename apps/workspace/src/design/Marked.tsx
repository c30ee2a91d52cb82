import { type Mark, segmentsOf } from '../text/index.ts';

interface MarkedProps {
  /** The text as stored; offsets count in it. */
  text: string;
  marks: readonly Mark[];
}

/** The words, with the phrases that served as evidence marked and numbered like the margin notes beside them. */
export function Marked({ text, marks }: MarkedProps) {
  return segmentsOf(text, marks).map((segment) =>
    segment.marked ? (
      <mark key={segment.start}>
        {segment.text}
        {segment.notes.length > 0 ? <sup>{segment.notes.join(' ')}</sup> : null}
      </mark>
    ) : (
      segment.text
    ),
  );
}
