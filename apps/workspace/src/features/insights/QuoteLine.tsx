import type { Quote } from '@parley/server/api';
import { Marked, Said, type SaidSize } from '../../design/index.ts';
import { formatAge, networkName } from '../../text/index.ts';
import { excerptOf } from './excerpt.ts';

/** The quote of an insight in a list: the words around its phrase, and who said them where. */
export function QuoteLine({ quote, most }: { quote: Quote; most: number }) {
  return (
    <Said size={15} lang={quote.language} className="mt-px text-ink-2">
      {`“${excerptOf(quote.text, [quote], most).text}” `}
      <span className="font-ui text-[11.5px] leading-none whitespace-nowrap text-ink-3" lang="en">
        {quote.personName ?? 'Somebody'}, {networkName(quote.channel)}
      </span>
    </Said>
  );
}

/** The same at length, with the phrase marked. */
export function LeadQuote({ quote, most, size = 20 }: { quote: Quote; most: number; size?: SaidSize }) {
  const { text, marks } = excerptOf(quote.text, [quote], most);
  return (
    <Said as="blockquote" size={size} lang={quote.language} excerpt>
      <Marked text={text} marks={marks} />
    </Said>
  );
}

/** `Ines Okafor on Bluesky, today`. */
export function sourceOf(quote: Quote, now: number): string {
  return `${quote.personName ?? 'Somebody'} on ${networkName(quote.channel)}, ${formatAge(quote.at, now)}`;
}
