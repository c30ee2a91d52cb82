import type { DocumentInsight } from './insights-of-file.ts';

const widths = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 };
const height = 120;
const barsHeight = 92;

/** How often something was said: grey is usual, the accent is a burst. Empty where the texts carry no times. */
export function trendChart({ trend, bursts, title }: DocumentInsight): string {
  if (!trend || trend.counts.length < 2) return '';
  const { counts } = trend;
  const bucket = widths[trend.bucket as keyof typeof widths];
  const begin = Date.parse(trend.from);
  const most = Math.max(...counts);
  const pitch = Math.max(2, Math.min(18, 720 / counts.length));
  const width = Math.ceil(pitch * counts.length) + 60;
  const bars = counts
    .map((count, index) => {
      if (count === 0) return '';
      const from = begin + index * bucket;
      const rare = bursts.some((burst) => Date.parse(burst.from) < from + bucket && Date.parse(burst.to) > from);
      const tall = Math.max(1, Math.round((count / most) * (barsHeight - 12)));
      return `<rect class="${rare ? 'rare' : 'usual'}" x="${tenth(index * pitch)}" y="${barsHeight - tall}" width="${tenth(Math.max(1, pitch - 2))}" height="${tall}"/>`;
    })
    .join('');
  const end = begin + counts.length * bucket;
  const finding = `${title}: at most ${most} a ${trend.bucket}, from ${day(begin)} to ${day(end)}${bursts.length > 0 ? `, with ${bursts.length} bursts` : ''}.`;
  return `<svg role="img" aria-label="${html(finding)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<line x1="0" x2="${width - 60}" y1="${barsHeight + 0.5}" y2="${barsHeight + 0.5}"/>${bars}
<text x="${width - 56}" y="16">${most} a ${trend.bucket}</text><text x="0" y="${height - 8}">${day(begin)}</text><text x="${width - 60}" y="${height - 8}" text-anchor="end">${day(end)}</text></svg>`;
}

/** "22 Feb 2015" in UTC. */
export function day(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Text made safe for HTML, in content and in quoted attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const tenth = (value: number) => Math.round(value * 10) / 10;
