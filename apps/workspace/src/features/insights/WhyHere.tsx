import type { InsightRow } from '@parley/server/api';
import { Opener } from '../../design/index.ts';
import { formatCount, formatShare } from '../../text/index.ts';
import { ToneFigure } from './ToneFigure.tsx';
import { WordsBehind } from './WordsBehind.tsx';
import { RANK_PARTS, STRENGTH_WORDS } from './words.ts';

/** The rank of an insight out of 100, with its parts as bars. Opens to what each part says. */
export function RankFigure({ insight }: { insight: InsightRow }) {
  const parts = rankParts(insight.rank);
  return (
    <Opener
      figure={<span className="font-semibold">{formatCount(insight.score * 100)}</span>}
      label={`Why “${insight.title}” stands here`}
    >
      <WordsBehind
        summary={<RankBars parts={parts} strength={insight.strength} />}
        counted="The rank is a weighted mean of volume, growth and harm, each from 0 to 1: volume and harm count double. What leaves little to act on, and praise, ranks lower."
      />
    </Opener>
  );
}

/** The parts of the rank, drawn, and the tone that prevails. */
export function RankAndTone({ insight }: { insight: InsightRow }) {
  return (
    <>
      <MiniBars parts={rankParts(insight.rank)} />
      <span className="text-12 text-ink-3">
        <ToneFigure insight={insight} />
      </span>
    </>
  );
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** 0 to 1. */
  readonly share: number;
}

function rankParts(rank: InsightRow['rank']): Part[] {
  return Object.entries(RANK_PARTS).flatMap(([id, words]) =>
    rank[id] === undefined ? [] : [{ id, ...words, share: rank[id] }],
  );
}

function RankBars({ parts, strength }: { parts: readonly Part[]; strength: InsightRow['strength'] }) {
  return (
    <>
      <ul className="mb-2 grid gap-2">
        {parts.map((part) => (
          <li key={part.id}>
            <span className="flex items-center justify-between gap-3">
              <b className="w-16 font-medium text-ink">{part.name}</b>
              <span className="h-2 flex-1 bg-sunken" aria-hidden="true">
                <i className="block h-full bg-accent" style={{ width: `${part.share * 100}%` }} />
              </span>
              <span className="w-10 text-right text-ink">{formatShare(part.share)}</span>
            </span>
            <span className="text-ink-3">{part.meaning}</span>
          </li>
        ))}
      </ul>
      {STRENGTH_WORDS[strength]}
    </>
  );
}

/** Said in words by the opener beside it. */
function MiniBars({ parts }: { parts: readonly Part[] }) {
  return (
    <svg width={40} height={14} className="mr-2 inline-block align-[-2px]" aria-hidden="true">
      <line x1={0} x2={40} y1={13.5} y2={13.5} stroke="var(--line-2)" />
      {parts.map((part, index) => (
        <rect
          key={part.id}
          x={index * 14}
          width={10}
          y={13 - part.share * 12}
          height={part.share * 12}
          fill={part.id === 'harm' ? 'var(--ink-2)' : 'var(--chart)'}
        />
      ))}
    </svg>
  );
}
