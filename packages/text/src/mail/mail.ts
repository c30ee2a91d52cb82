import { type Line, splitLines } from './lines.ts';
import { type LineMark, markLines } from './quotes.ts';
import { signatureStart } from './signature.ts';

/** A mail's own words, told apart from what it quotes, passes on and signs with. */
export interface MailParts {
  /** Without quoted replies; a mail passed on stays, for it is what this mail brings. */
  visible: string;
  /** Without the signature and device line either. */
  visibleNoSignature: string;
  /** The mail passed on, from the line that announces it; empty when there is none. */
  forwarded: string;
  /**
   * As long as the mail, with line feeds in place of quotes, forward and signature: offsets in it are offsets in the mail.
   * When the writer's own words are next to nothing ("FYI"), the forward is kept; when they are nothing, all is kept.
   */
  masked: string;
}

/** Code units of a mail that are looked at; beyond them there is only quoted history or an attachment gone astray. */
const maximumMail = 200_000;
/** Fewer own words than these only introduce a forward. */
const fewWords = 6;

/**
 * Tells a mail's own words from quoted replies, forwards, signature and device line, by the wording of mail programs in
 * 22 languages. Nothing is thrown away: the parts are views of the text as given.
 */
export function readMail(text: string): MailParts {
  const lines = splitLines(text.slice(0, maximumMail));
  const marks = markLines(lines);
  const marked = (...wanted: LineMark[]): Line[] => lines.filter((_, at) => wanted.includes(marks[at]!));
  const forward = marked('forward');
  const shown = marked('own');
  const own = shown.slice(0, signatureStart(shown));
  return {
    visible: joinLines([...shown, ...forward]),
    visibleNoSignature: joinLines([...own, ...forward]),
    forwarded: joinLines(forward),
    masked: maskOthers(text, linesToRead(lines, own, forward)),
  };
}

function linesToRead(lines: readonly Line[], own: readonly Line[], forward: readonly Line[]): readonly Line[] {
  const words = own.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  if (words < fewWords && forward.length > 0) return [...own, ...forward];
  return words === 0 ? lines : own;
}

/** Stretches of lines that follow each other, without blank ends, one below the other; line ends as line feeds. */
function joinLines(lines: readonly Line[]): string {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && line.start - last.at(-1)!.end <= 2) last.push(line);
    else stretches.push([line]);
  }
  return stretches
    .map((stretch) =>
      stretch
        .map(({ text }) => text)
        .join('\n')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('\n');
}

function maskOthers(text: string, kept: readonly Line[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const line of kept) {
    pieces.push('\n'.repeat(line.start - at), line.text);
    at = line.end;
  }
  return pieces.join('') + '\n'.repeat(text.length - at);
}
