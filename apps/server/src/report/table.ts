import type { DocumentInsight, InsightsDocument } from './insights-of-file.ts';

const shown = 20;

/** The insights as a table for a terminal, the words behind each underneath. */
export function insightsTable(
  { read, rejected, seconds, insights, ungrouped }: InsightsDocument,
  width: number,
): string {
  const count = new Intl.NumberFormat('en');
  const head = `${count.format(read)} rows read${rejected > 0 ? `, ${count.format(rejected)} rejected` : ''}; ${insights.length} insights, ${count.format(ungrouped.length)} messages in none; ${seconds} s`;
  const rows = insights.slice(0, shown).map((insight, index) => rowOf(insight, index + 1, width, count));
  const more =
    insights.length > shown
      ? [`… and ${insights.length - shown} more: --json gives all, --html FILE a report to read.`]
      : [];
  return [head, '', ...rows, ...more].join('\n');
}

function rowOf(insight: DocumentInsight, rank: number, width: number, count: Intl.NumberFormat): string {
  const { title, people, size, sentiment, trend, bursts, quotes, kind } = insight;
  const burst = bursts[0];
  const facts = [
    `${count.format(people)} people, ${count.format(size)} mentions`,
    kind,
    sentiment.negative === undefined ? '' : `${Math.round(sentiment.negative * 100)} % negative`,
    trend ? sparkline(trend.counts) : '',
    burst ? `burst on ${burst.from.slice(0, 10)}${burst.segment ? ` at ${burst.segment.value}` : ''}` : '',
  ].filter(Boolean);
  const lines = [`${String(rank).padStart(3)}  ${title}`, `     ${facts.join(' · ')}`];
  for (const { text } of quotes.slice(0, 2)) lines.push(`     “${clip(text.replace(/\s+/g, ' ').trim(), width - 8)}”`);
  return `${lines.join('\n')}\n`;
}

const bars = '▁▂▃▄▅▆▇█';
const columns = 24;

/** A line of bars, the counts put together into at most 24. */
function sparkline(counts: readonly number[]): string {
  const wide = Math.max(1, Math.ceil(counts.length / columns));
  const sums: number[] = [];
  for (let from = 0; from < counts.length; from += wide)
    sums.push(counts.slice(from, from + wide).reduce((a, b) => a + b, 0));
  const most = Math.max(1, ...sums);
  return sums.map((sum) => bars[Math.min(bars.length - 1, Math.round((sum / most) * (bars.length - 1)))]).join('');
}

/** Cut by what people see as characters. */
function clip(text: string, length: number): string {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (graphemes.length <= length) return text;
  return `${graphemes
    .slice(0, Math.max(1, length - 1))
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
