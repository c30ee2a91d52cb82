import { scaleUtc } from 'd3-scale';
import { useRef } from 'react';
import { useWidth } from '../../design/useWidth.ts';
import { formatDay } from '../../text/index.ts';
import { type Contact, LANE_NAMES, LANES, lanesInWords } from './lanes.ts';

const LABELS = 132;
const RIGHT = 30;
const LANE_HEIGHT = 20;
const TOP = 16;
const DAY = 86_400_000;
/** Narrower than this the chart keeps its type size and scrolls. */
const LEAST_WIDTH = 520;

/** When they asked, judged and reported, and when we answered: a lane each, to the present day. */
export function LanesChart({ contacts, now }: { contacts: readonly Contact[]; now: number }) {
  const box = useRef<HTMLElement>(null);
  const width = Math.max(useWidth(box, 760), LEAST_WIDTH);
  const first = Math.min(...contacts.map(({ at }) => at), now - DAY);
  const x = scaleUtc([first, now], [LABELS + 6, width - RIGHT]);
  const height = TOP + LANES.length * LANE_HEIGHT + 22;
  // The last stretch belongs to the word "today".
  const ticks = x.ticks(5).filter((tick) => x(tick) < width - RIGHT - 64);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard
    <section ref={box} className="chart-scroll" tabIndex={0} aria-label="Contacts over time, scrolls sideways">
      <svg
        className="chart"
        width={width}
        height={height}
        role="img"
        aria-label={`Contacts since ${formatDay(first, now)}: ${lanesInWords(contacts)}`}
      >
        {LANES.map((lane, index) => (
          <g key={lane}>
            <text x="0" y={TOP + index * LANE_HEIGHT + 4} className="second">
              {LANE_NAMES[lane]}
            </text>
            <line
              x1={LABELS}
              x2={width - RIGHT + 14}
              y1={TOP + index * LANE_HEIGHT}
              y2={TOP + index * LANE_HEIGHT}
              stroke="var(--grid)"
            />
          </g>
        ))}
        {contacts.map((contact) => (
          <Mark
            key={contact.id}
            contact={contact}
            x={x(contact.at)}
            y={TOP + LANES.indexOf(contact.lane) * LANE_HEIGHT}
          />
        ))}
        {ticks.map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={height - 8} textAnchor="middle">
            {formatDay(tick, now)}
          </text>
        ))}
        <text x={x(now)} y={height - 8} textAnchor="middle" className="burst">
          today
        </text>
      </svg>
    </section>
  );
}

/** Squares are ours, circles theirs; judgements are open, so that lanes differ by shape too. */
function Mark({ contact, x, y }: { contact: Contact; x: number; y: number }) {
  const { lane } = contact;
  if (lane === 'answered') return <rect x={x - 4} y={y - 4} width="8" height="8" fill="var(--accent)" />;
  return (
    <circle
      cx={x}
      cy={y}
      r="4"
      fill={lane === 'judged' ? 'var(--canvas)' : 'var(--chart)'}
      stroke="var(--chart)"
      strokeWidth="1.5"
    />
  );
}
