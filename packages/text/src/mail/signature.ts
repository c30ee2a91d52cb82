import type { Line } from './lines.ts';
import { closing, deviceLine } from './phrases.ts';

const delimiter = /^\s*(?:--\s?|—|__+\s?|-- -)\s*$/;
/** A name after a dash, as the last line. */
const dashedName = /^\s*[-–—]{1,2}\s?\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}\s*$/u;
/** A signature is short: longer ends are text. */
const maximumSignatureLines = 12;
const maximumNameLines = 5;
const maximumNameLength = 60;

/** A device line below a signature below a closing: more layers do not occur. */
const maximumLayers = 3;

/** First line of the signature or device line among the visible ones, or their number when there is none. */
export function signatureStart(lines: readonly Line[]): number {
  let end = lines.length;
  for (let layer = 0; layer < maximumLayers; layer++) {
    while (end > 0 && lines[end - 1]!.blank) end--;
    const start = layerStart(lines.slice(Math.max(0, end - maximumSignatureLines), end));
    if (start === undefined) break;
    end = Math.max(0, end - maximumSignatureLines) + start;
  }
  return end;
}

/** Where the last layer begins in the end of a mail: its last line is not blank. */
function layerStart(end: readonly Line[]): number | undefined {
  for (let at = end.length - 1; at >= 0; at--) {
    const { text } = end[at]!;
    if (delimiter.test(text) || (deviceLine.test(text) && isDeviceLine(end, at))) return at;
    if (at === end.length - 1 && at > 0 && dashedName.test(text)) return at;
    if (closing.test(text) && isNameBelow(end, at)) return at;
  }
  return undefined;
}

/** "Sent from …" is a device line where little follows and nothing leads up to it. */
const isDeviceLine = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1).filter(({ blank }) => !blank).length <= 2 &&
  (at === 0 || lines[at - 1]!.blank || at === lines.length - 1);

function isNameBelow(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1).filter(({ blank }) => !blank);
  const isName = ({ text }: Line): boolean => text.length <= maximumNameLength && !/[?!]\s*$/.test(text);
  return below.length > 0 && below.length <= maximumNameLines && below.every(isName);
}
