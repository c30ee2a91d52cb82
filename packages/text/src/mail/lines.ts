/** One line of a mail, by its offsets in the mail (UTF-16 code units, line end left out). */
export interface Line {
  start: number;
  end: number;
  text: string;
  blank: boolean;
  /** Begins with a quote mark. */
  quoted: boolean;
}

/** An arrow line that closes what it opens (`>>> … <<<`) is decoration. */
const quoteMark = /^\s{0,3}(?:>|\|>)(?!.*<{2,}\s*$)/;

const gluedEnd = /[-\s]*\bOn (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[^>]{5,120} wrote:$/;

/** Where a header above a quote begins that shares its line with the reply; 0 when none does. */
function gluedHeader(line: string): number {
  return line.endsWith(' wrote:') ? Math.max(0, gluedEnd.exec(line.slice(0, 400))?.index ?? 0) : 0;
}

function lineAt(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  return { start, end, text: line, blank: line.trim() === '', quoted: quoteMark.test(line) };
}

/** Splits at line feeds, with or without a carriage return. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    const glued = gluedHeader(text.slice(start, end));
    if (glued > 0) lines.push(lineAt(text, start, start + glued));
    lines.push(lineAt(text, start + glued, end));
    start = stop + 1;
  }
  return lines;
}
