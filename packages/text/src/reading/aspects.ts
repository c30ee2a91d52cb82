import { aspectNouns } from './lexicons/aspects.ts';
import { type PolarHit, polarityNear } from './sentiment.ts';
import type { Token } from './tokens.ts';
import type { GivenSpan, Span } from './types.ts';

/** More aspects than this in one text help nobody. */
const maximumAspects = 24;

/** Aspect phrases of one or two nouns ("customer service", "battery"), each with the polarity of the opinions around it. */
export function findAspects(
  text: string,
  tokens: readonly Token[],
  hits: readonly PolarHit[],
  language: string,
): Span[] {
  const nouns = aspectNouns.get(language);
  if (!nouns) return [];
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length && spans.length < maximumAspects; at++) {
    if (tokens[at]!.kind !== 'word' || !nouns.has(tokens[at]!.norm)) continue;
    const first = at;
    while (isNextNoun(text, tokens, at, nouns)) at++;
    const start = tokens[first]!.start;
    const end = tokens[at]!.end;
    const polarity = polarityNear(tokens, hits, first, at);
    spans.push({ start, end, kind: 'aspect', text: text.slice(start, end), polarity });
  }
  return spans;
}

/** Whether the next token is a noun too, with nothing but a space between. */
function isNextNoun(text: string, tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || !nouns.has(next.norm)) return false;
  return next.start === tokens[at]!.end + 1 && text.charCodeAt(tokens[at]!.end) === 32;
}

/**
 * Gives each phrase that the caller marked the polarity of the opinions around it.
 *
 * @throws RangeError when a phrase does not lie within the text
 */
export function judgeGivenSpans(
  text: string,
  tokens: readonly Token[],
  hits: readonly PolarHit[],
  given: readonly GivenSpan[],
): Span[] {
  return given.map(({ start, end, kind = 'aspect' }) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
      throw new RangeError(`expected a span with 0 <= start < end <= ${text.length}, got ${start} to ${end}`);
    }
    const first = tokens.findIndex((token) => token.end > start);
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
    const outside = hits.filter(({ token }) => token < first || token > last);
    const polarity = first < 0 ? 0 : polarityNear(tokens, outside, first, last);
    return { start, end, kind, text: text.slice(start, end), polarity };
  });
}
