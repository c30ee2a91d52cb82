import type { Board } from '@parley/server/api';
import { Opener } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatCount, formatDay, formatShare, plural } from '../../text/index.ts';
import { WordsBehind } from './WordsBehind.tsx';

/** What the whole board rests on, in a line: `Six weeks to 22 Nov, 1,284 mentions from 803 people, 71 % grouped`. */
export function BoardTotals({ totals }: { totals: Board['totals'] }) {
  const { slug } = useWorkspace();
  const { interactions, people, grouped, from, to } = totals;
  const now = Date.now();
  return (
    <p className="text-ink-3">
      {from && to ? `${stretchWords(from, to)} to ${formatDay(to, now)} ` : null}
      <span className="ml-2">
        <Opener figure={<span className="text-ink-2">{formatCount(interactions)}</span>} label="All mentions">
          <WordsBehind
            summary={`${formatCount(interactions)} messages of customers were heard. The latest:`}
            words={{}}
            counted="Every message that came in on any channel, once, whether it stands in an insight or not."
          />
        </Opener>{' '}
        {plural(interactions, 'mention')} from{' '}
        <Opener figure={<span className="text-ink-2">{formatCount(people)}</span>} label="All people">
          <WordsBehind
            summary={`${formatCount(people)} people have said something.`}
            all={{ to: paths.people(slug), name: 'Everybody' }}
            counted="Identities that are known to be one person count once. Nobody is put together by a guess."
          />
        </Opener>{' '}
        {plural(people, 'person', 'people')},{' '}
        <Opener
          figure={<span className="font-medium text-ink-2">{formatShare(grouped)}</span>}
          label={`${formatShare(grouped)} grouped`}
        >
          <WordsBehind
            summary={`${formatShare(grouped)} of the messages that hold something to act on stand in an insight. The others are alone with what they say.`}
            counted="Messages in an insight, divided by the messages in which something to act on was read; greetings and the like count in neither."
          />
        </Opener>{' '}
        grouped
      </span>
    </p>
  );
}

const DAY = 86_400_000;
const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** `Nine days`, `Six weeks`, `Four months`, `Three years`: as exact as it needs to be. */
export function stretchWords(from: string, to: string): string {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
  if (days < 14) return several(days, 'day');
  if (days < 84) return several(Math.round(days / 7), 'week');
  if (days < 730) return several(Math.round(days / 30.4), 'month');
  return several(Math.round(days / 365.25), 'year');
}

function several(count: number, noun: string): string {
  return `${NUMBERS[count] || formatCount(count)} ${plural(count, noun)}`;
}
