import { basename } from 'node:path';
import type { Message } from '@parley/text';
import { day, html, trendChart } from './chart.ts';
import type { DocumentInsight, InsightsDocument } from './insights-of-file.ts';
import { reportStyle } from './style.ts';

const count = new Intl.NumberFormat('en');
const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * The insights of a file as one HTML page that needs no network and runs no script.
 *
 * @param messages the file's messages by external id, from which quotes are shown in their place
 */
export function insightsReport(
  document: InsightsDocument,
  messages: ReadonlyMap<string, Message>,
  fileName: string,
): string {
  const { insights, read, rejected, ungrouped } = document;
  const grouped = messages.size === 0 ? 0 : 1 - ungrouped.length / messages.size;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>What customers are telling us: ${html(basename(fileName))}</title><style>${reportStyle()}</style></head>
<body><a class="skip" href="#insights">Skip to the insights</a>
<header><h1>What customers are telling us</h1>
<p class="caption">${html(basename(fileName))}: ${count.format(read)} rows read${rejected > 0 ? `, ${count.format(rejected)} rejected` : ''}${spanOf(insights)}; ${percent(grouped)} of the messages stand in ${insights.length} insights</p></header>
<main id="insights">${insights.length === 0 ? emptiness(messages.size) : `${overview(insights)}${insights.map((insight, index) => article(insight, index + 1, messages)).join('')}`}</main>
<footer>Ranked by people, growth and harm. Titles and quotes are the customers’ own words; every number counts rows of the file. Made with Parley.</footer>
</body></html>
`;
}

function emptiness(messages: number): string {
  return `<p>No need was voiced by enough people to be an insight, in ${count.format(messages)} messages. A larger file may show some.</p>`;
}

function spanOf(insights: readonly DocumentInsight[]): string {
  const times = insights.flatMap(({ firstAt, lastAt }) =>
    firstAt && lastAt ? [Date.parse(firstAt), Date.parse(lastAt)] : [],
  );
  return times.length === 0 ? '' : `, ${day(Math.min(...times))} to ${day(Math.max(...times))}`;
}

function overview(insights: readonly DocumentInsight[]): string {
  const rows = insights.map(({ title, people, size, sentiment, bursts, kind, quotes }, index) => {
    const quote = quotes[0] ? `<blockquote>“${html(oneLine(quotes[0].text))}”</blockquote>` : '';
    const mood = sentiment.negative === undefined ? '' : `${percent(sentiment.negative)} negative`;
    return `<tr><td class="rank">${index + 1}</td><td><a href="#insight-${index + 1}">${html(title)}</a>${quote}</td><td class="number">${count.format(people)} people<br><span class="caption">${count.format(size)} mentions</span></td><td class="wide">${kind}<br><span class="caption">${mood}</span></td><td class="wide">${bursts[0] ? `<span class="burst">burst, ${day(Date.parse(bursts[0].from))}</span>` : ''}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col"><span class="caption">No</span></th><th scope="col">Insight and the words behind it</th><th scope="col" class="number">Heard from</th><th scope="col" class="wide">What it is</th><th scope="col" class="wide">Burst</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function article(insight: DocumentInsight, rank: number, messages: ReadonlyMap<string, Message>): string {
  const { title, people, size, share, sentiment, kind, bursts, quotes, terms } = insight;
  const facts = [
    `<li><b>${count.format(people)}</b> people</li>`,
    `<li><b>${count.format(size)}</b> mentions, ${percent(share)} of all</li>`,
    sentiment.negative === undefined ? '' : `<li><b>${percent(sentiment.negative)}</b> negative</li>`,
  ].join('');
  const burst = bursts
    .slice(0, 3)
    .map(
      ({ from, observed, expected, segment }) =>
        `<li class="burst">Burst from ${day(Date.parse(from))}: ${count.format(observed)}, usual ${count.format(Math.round(expected))}${segment ? `, ${html(segment.attribute)} ${html(segment.value)}` : ''}</li>`,
    )
    .join('');
  return `<article id="insight-${rank}"><p class="caption">${rank} · ${kind}</p><h2>${html(title)}</h2>
<ul class="facts">${facts}${burst}</ul><p class="caption">${html(terms.slice(0, 8).join(', '))}</p>
<h3>How often we hear it</h3>${trendChart(insight) || '<p class="caption">The messages carry no times.</p>'}
<h3>In their words</h3><div class="columns">${quotes.map((quote) => figure(quote, messages.get(quote.externalId))).join('')}</div></article>`;
}

/** The message with the quoted phrase marked in its place. */
function figure({ start, end, text }: DocumentInsight['quotes'][number], message: Message | undefined): string {
  const whole = message?.text ?? text;
  const long = whole.length > 700;
  const words =
    message && !long
      ? `${html(whole.slice(0, start))}<mark>${html(whole.slice(start, end))}</mark>${html(whole.slice(end))}`
      : html(text);
  const when = message?.at ? `, ${day(message.at)}` : '';
  const lang = message && message.reading.language !== 'und' ? ` lang="${html(message.reading.language)}"` : '';
  return `<figure><blockquote${lang}>“${words}”</blockquote><figcaption>${html(message?.author ?? 'somebody')}${when}</figcaption></figure>`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
