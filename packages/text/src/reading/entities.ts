import type { Token } from './tokens.ts';
import type { Span, SpanKind } from './types.ts';

const currency = '[$€£¥₹]|(?:usd|eur|gbp|chf|dollars?|euros?|pounds?|bucks|cents|quid|kr|zł|reais)\\b';
const amount = '\\d{1,9}(?:[.,\\u00a0 ]\\d{3}){0,4}(?:[.,]\\d{1,2})?';

interface EntityRule {
  kind: SpanKind;
  pattern: RegExp;
  /** A cheap sign without which the pattern cannot match. */
  needs: RegExp;
  /** Looks at what was found, and at the text before it. */
  accepts?: (found: string, before: string) => boolean;
}

const orderWord =
  /\b(?:order|ticket|case|booking|confirmation|invoice|reference|ref|tracking|parcel|bestellung|auftrag|rechnung|commande|pedido|ordine|encomenda|nummer|number|no|nr|id)\.?:? ?(?:number|no\.?|nr\.?|id|code)?:? {0,2}$/i;
const orderShape = /^(?:#\d{4,14}|[A-Z]{2,4}-?\d{5,14})$/;

/** An order number has a number's looks ("#88213", "AB-1234567"), or a word before it that says so ("order 88213-A"). */
function isOrderNumber(found: string, before: string): boolean {
  return orderShape.test(found) || orderWord.test(before);
}

const minimumPhoneDigits = 9;

/** Telephone numbers, cards and accounts have many digits: fewer are a plain number. */
const hasManyDigits = (found: string): boolean => found.replace(/\D/g, '').length >= minimumPhoneDigits;

/**
 * What stands in a text besides its words, likeliest reading first: a stretch that one rule has taken is not given to the next.
 * Every pattern bounds its repetitions, so that no text makes it slow.
 */
const rules: readonly EntityRule[] = [
  { kind: 'personal', needs: /\w@\w/, pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g },
  { kind: 'personal', needs: /[A-Z]\d\d/, pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g },
  { kind: 'personal', needs: /\d{4}/, pattern: /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  {
    kind: 'money',
    needs: /[$€£¥₹]|\d/,
    pattern: new RegExp(`[$€£¥₹] ?${amount}(?:k\\b)?|(?<![\\d.,])${amount} ?(?:${currency})`, 'gi'),
  },
  {
    kind: 'date',
    needs: /\d/,
    pattern:
      /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)|\b(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez|janvier|février|mars|avril|juin|juillet|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto)[a-zäéûç]{0,8}\.?(?: \d{4})?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b/gi,
  },
  {
    kind: 'order',
    needs: /\d{3}|\d-/,
    pattern: /(?<![\w&])#?(?=[A-Za-z-]{0,8}\d)[A-Za-z0-9][A-Za-z0-9-]{3,24}\b/g,
    accepts: isOrderNumber,
  },
  {
    kind: 'personal',
    needs: /\d{2}/,
    pattern: /(?<![\w.,#-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,5}(?:[ .-]?\d{2,5}){1,4}(?![\w-]|[.,]\d)/g,
    accepts: hasManyDigits,
  },
];

const anyDigit = /\d/;
/** Characters before a find that can say what it is. */
const before = 40;

function spanOfToken(text: string, token: Token): Span | undefined {
  const { kind, start, end } = token;
  if (kind !== 'link' && kind !== 'mention' && kind !== 'hashtag') return undefined;
  return { start, end, kind, text: text.slice(start, end), polarity: 0 };
}

/** Links, mentions, hashtags, amounts of money, dates, order numbers and personal data, in the order of the text. */
export function findEntities(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const token of tokens) {
    const span = spanOfToken(text, token);
    if (span) spans.push(span);
  }
  if (!anyDigit.test(text) && !text.includes('@')) return spans;
  for (const { kind, needs, pattern, accepts } of rules) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (accepts && !accepts(match[0], text.slice(Math.max(0, start - before), start))) continue;
      if (spans.some((other) => start < other.end && other.start < end)) continue;
      spans.push({ start, end, kind, text: match[0], polarity: 0 });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
