import type { Insight } from '@parley/server/api';
import { Loop, LoopSteps, SectionHead, type Stage } from '../../design/index.ts';
import { counted, formatCount, formatDay } from '../../text/index.ts';
import { Actions } from './Actions.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import { Telling } from './Telling.tsx';
import { loopOf, STATE_NAMES, STRENGTH_WORDS } from './words.ts';

const DAY = 86_400_000;

/** The loop of one insight, with what can be done at each of its parts. */
export function LoopPanel({ insight }: { insight: Insight }) {
  const now = Date.now();
  const loop = loopOf(insight);
  const late = lateAction(insight, now);
  const stalled = loop?.stage === 'acting' && insight.state === 'acting' && late !== undefined;
  return (
    <section aria-label="The loop">
      <SectionHead
        end={
          loop ? (
            <>
              <Loop stage={loop.stage} share={loop.share} stalled={stalled} /> &ensp;{ageWords(insight, now)}
            </>
          ) : (
            STATE_NAMES[insight.state]
          )
        }
      >
        The loop
      </SectionHead>
      <LoopSteps
        stage={loop?.stage ?? reached(insight)}
        stalled={stalled}
        steps={{
          heard: {
            when: insight.firstAt ? formatDay(insight.firstAt, now) : null,
            words: `${counted(insight.size, 'mention')} on ${counted(insight.channels.length, 'channel')}${burstWords(insight)}`,
          },
          understood: { when: sinceWords(insight, 'confirmed', now), words: STRENGTH_WORDS[insight.strength] },
          routed: { when: sinceWords(insight, 'assigned', now), words: <OwnerChoice insight={insight} /> },
          acting: {
            when: late ? <span className="text-warn">{late}</span> : sinceWords(insight, 'acting', now),
            words: <Actions insight={insight} />,
          },
          told: { when: `${formatCount(insight.told)} of ${formatCount(insight.people)}` },
        }}
      />
      <div className="pl-5">
        <Telling insight={insight} />
      </div>
    </section>
  );
}

/** How far an insight came that has left the loop, such as a dismissed one. */
function reached(insight: Insight): Stage {
  if (insight.told > 0) return 'told';
  if (insight.actions.length > 0) return 'acting';
  return insight.owner ? 'routed' : 'understood';
}

/** `day 21`, counted from its first mention; nothing when that is years ago. */
function ageWords(insight: Insight, now: number): string {
  if (!insight.firstAt) return '';
  const day = Math.floor((now - Date.parse(insight.firstAt)) / DAY) + 1;
  return day < 1000 ? `day ${formatCount(day)}` : '';
}

function burstWords(insight: Insight): string {
  if (insight.bursts.length === 0) return '';
  return insight.bursts.length === 1 ? ', with a burst' : `, with ${insight.bursts.length} bursts`;
}

/** When it came to a state; empty when it never did, or by itself. */
function sinceWords(insight: Insight, state: Insight['state'], now: number): string {
  const change = insight.changes.find((each) => each.kind === 'state' && each.detail.to === state);
  return change ? formatDay(change.at, now) : '';
}

/** `late by 3 days`, of the action that is most overdue. */
function lateAction(insight: Insight, now: number): string | undefined {
  const open = insight.actions.filter(({ state }) => state === 'planned' || state === 'doing');
  const [due] = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  if (!due) return undefined;
  // The whole of the last day is still in time.
  const days = Math.floor((now - Date.parse(due)) / DAY);
  return days >= 1 ? `late by ${counted(days, 'day')}` : undefined;
}
