import { cutBefore } from './preview.ts';

/** UTF-16 code units before the match, and altogether. */
const LEAD = 60;
const LENGTH = 200;

/**
 * The words around the first match, cut from the text itself. Where no word stands there as it was asked for (the index
 * knows a text in Unicode's NFC, the text is kept as it came), the beginning is shown.
 *
 * @param text  as stored
 * @param words of the query, in any case
 */
export function snippetOf(text: string, words: readonly string[]): string {
  const start = startBefore(text, firstMatch(text, words) - LEAD);
  const end = start + endWithin(text.slice(start));
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

/** The words of a query by which a text can be recognised; operators of the search are left out. */
export function wordsOf(query: string): string[] {
  return (query.normalize('NFC').match(/(?<![\p{L}\p{N}-])-?[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !word.startsWith('-') && word.toLowerCase() !== 'or',
  );
}

function firstMatch(text: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  // Words hold letters and digits only, so there is nothing to escape.
  const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu').exec(text);
  return match?.index ?? 0;
}

/** The beginning of a word at or after `wanted`; the text's own where that is near. */
function startBefore(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  const space = text.slice(wanted, wanted + LEAD).search(/\s/);
  return space >= 0 ? wanted + space + 1 : cutBefore(text, wanted);
}

/** The end of a word at or before the most that is shown. */
function endWithin(rest: string): number {
  if (rest.length <= LENGTH) return rest.length;
  const space = rest.slice(0, LENGTH).search(/\s\S*$/);
  return space > LENGTH / 2 ? space : cutBefore(rest, LENGTH);
}
