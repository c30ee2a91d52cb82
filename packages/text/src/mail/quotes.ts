import type { Line } from './lines.ts';
import { announcement, forwardAnnouncement, type HeaderLabel, headerLabels, wroteVerb } from './phrases.ts';

const address = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const timeOfDay = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d{3})/;
const anyDigit = /\d/;
const endsLikeHeader = /[:：]\s*$/;
const startsList = /^\s*[-*•]\s/;

/** Lines over which a wrapped "On …, A <address> wrote:" may run. */
const maximumHeaderLines = 5;
const maximumHeaderLength = 400;

/**
 * A line above a quote says when, who, and (in most languages) that they wrote. An address, a time and a final colon
 * are enough without knowing the verb; a verb needs a digit beside it, for "we wrote to you twice:" is no header.
 */
function isHeader(joined: string): boolean {
  if (!endsLikeHeader.test(joined) && !/[:：]\s*\S{0,3}$/.test(joined)) {
    return wroteVerb.test(joined) && address.test(joined) && timeOfDay.test(joined) && joined.length < 160;
  }
  const says = wroteVerb.test(joined);
  if (address.test(joined)) return timeOfDay.test(joined) || says;
  return says && anyDigit.test(joined) && (timeOfDay.test(joined) || /\d{4}|\d[./-]\d/.test(joined));
}

/** The first line of a header is no end of a sentence and no list item. */
const canStartHeader = ({ blank, quoted, text }: Line): boolean =>
  !blank && !quoted && text.length < maximumHeaderLength && !startsList.test(text) && !/[.!?]\s*$/.test(text);

const join = (lines: readonly Line[]): string => lines.map(({ text }) => text.trim()).join(' ');

/** Number of lines, from `at`, of the header above a quote; 0 when there is none. */
function headerLength(lines: readonly Line[], at: number): number {
  if (!canStartHeader(lines[at]!)) return 0;
  for (let count = 1; count <= maximumHeaderLines && at + count <= lines.length; count++) {
    const last = lines[at + count - 1]!;
    if (last.quoted && !/wrote:\s*$/.test(last.text)) return 0;
    if (last.blank && lines[at + count]?.text.trim() !== '<') return 0;
    if (isHeader(join(lines.slice(at, at + count)))) return beginsLater(lines, at, count) ? 0 : count;
  }
  return 0;
}

/** Whether the same header is complete without its first line, which then belongs to the text above. */
function beginsLater(lines: readonly Line[], at: number, count: number): boolean {
  for (let from = at + 1; from < at + count; from++) {
    if (from === at + 1 && isNameAlone(lines, at)) continue;
    if (!timeOfDay.test(join(lines.slice(at, from))) && isHeader(join(lines.slice(from, at + count)))) return true;
  }
  return false;
}

/** Where the line breaks between name and address, the name stands alone above. */
function isNameAlone(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  return text.length < 60 && /^\s*</.test(lines[at + 1]?.text ?? '') && (lines[at - 1]?.blank ?? true);
}

function labelOf(line: Line): HeaderLabel | undefined {
  return headerLabels.find(([, pattern]) => pattern.test(line.text))?.[0];
}

/** Whether a quoted mail's own header (`From: … Sent: … Subject: …`) begins at a line. */
function isHeaderBlock(lines: readonly Line[], at: number, announced: boolean): boolean {
  if (!labelOf(lines[at]!)) return false;
  const found = new Set<HeaderLabel>();
  let misses = 0;
  for (let next = at; next < lines.length && next < at + 10 && misses < 2; next++) {
    const line = lines[next]!;
    const label = line.blank ? undefined : labelOf(line);
    if (label) found.add(label);
    else misses++;
  }
  if (found.has('from')) return found.size >= (announced ? 2 : 3);
  return found.has('sent') && found.has('to') && timeOfDay.test(lines[at]!.text);
}

const dashedWriter = /^-{2,} ?.{1,80} wrote ?-{2,}\s*$/;
const rule = /^\s*(?:_{5,}|-{5,}|={5,}|\*{5,})\s*$/;

function nextFilled(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) if (!lines[at]!.blank) return at;
  return undefined;
}

/** Where, from `at`, a quoted or forwarded mail is announced that takes all the rest: true there. */
function takesTheRest(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (line.blank) return false;
  if (announcement.test(line.text) || dashedWriter.test(line.text)) return true;
  if (rule.test(line.text)) {
    const next = nextFilled(lines, at + 1);
    return next !== undefined && next <= at + 3 && isHeaderBlock(lines, next, true);
  }
  return isHeaderBlock(lines, at, false);
}

const brokenLink = /^\s*\(?\S*(?:https?:|[=_])\S*\)?\s*>?\s*$/;

/** A link that a mail program broke leaves a line without its quote mark between two that have theirs. */
const isBrokenQuote = (lines: readonly Line[], at: number): boolean =>
  at > 0 && lines[at - 1]!.quoted && lines[at + 1]?.quoted === true && brokenLink.test(lines[at]!.text);

/** What mailing lists and scanners add below everything, under a line of its own. */
const isFooter = (lines: readonly Line[], at: number): boolean =>
  rule.test(lines[at]!.text) && lines.slice(Math.max(0, at - 5), at).findLast(({ blank }) => !blank)?.quoted === true;

/** Whose words a line holds: the writer's own, an earlier mail's, or those of a mail passed on. */
export type LineMark = 'own' | 'quote' | 'forward';

/**
 * Marks each line of a mail. A quote whose lines carry quote marks ends with them; one without marks runs to the end of
 * the mail, and so does a forward.
 */
export function markLines(lines: readonly Line[]): LineMark[] {
  const marks = lines.map(({ quoted }, at): LineMark => (quoted || isBrokenQuote(lines, at) ? 'quote' : 'own'));
  for (let at = 0; at < lines.length; at++) {
    if (marks[at] !== 'own' || lines[at]!.blank) continue;
    if (forwardAnnouncement.test(lines[at]!.text)) return marks.fill('forward', at);
    if (takesTheRest(lines, at) || isFooter(lines, at)) return marks.fill('quote', at);
    const length = headerLength(lines, at);
    if (length === 0) continue;
    const below = nextFilled(lines, at + length);
    if (below !== undefined && !lines[below]!.quoted) return marks.fill('quote', at);
    marks.fill('quote', at, at + length);
    at += length - 1;
  }
  return marks;
}
