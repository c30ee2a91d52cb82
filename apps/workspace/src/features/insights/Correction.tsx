import type { Evidence, Insight } from '@parley/server/api';
import { useState } from 'react';
import { Button, Popover, PopoverClose } from '../../design/index.ts';
import { formatShare } from '../../text/index.ts';
import { Failure } from './Failure.tsx';
import { InsightPicker } from './InsightPicker.tsx';
import type { Standing } from './queries.ts';
import { useMove, useStanding } from './useStanding.ts';

const CHOICES: Record<Standing, { name: string; keys?: string }> = {
  aside: { name: 'Set aside', keys: 'Backspace' },
  out: { name: 'Does not belong' },
  counts: { name: 'Take back in' },
};

/** Why a message stands here, and the ways to put that right. */
export function Correction({ insight, evidence }: { insight: Insight; evidence: Evidence }) {
  const [moving, setMoving] = useState(false);
  const standing = useStanding(insight);
  const move = useMove(insight);
  const others = (Object.keys(CHOICES) as Standing[]).filter((each) => each !== evidence.standing);
  return (
    <>
      <Popover
        label="Put this right"
        trigger={
          <button type="button" className="inferred min-h-6 text-ink-3">
            {evidence.placedBy === 'person' ? 'put here by hand' : `likeness ${formatShare(evidence.similarity)}`}
          </button>
        }
      >
        <p className="mb-2 text-12 text-ink-2">
          {evidence.placedBy === 'person'
            ? 'Somebody put this message here. It stays, whatever is grouped later.'
            : `Grouped by likeness of words, ${formatShare(evidence.similarity)}. Put it right:`}
        </p>
        <div className="flex flex-wrap gap-1.5">
          {others.map((wanted) => (
            <PopoverClose key={wanted}>
              <Button keys={CHOICES[wanted].keys} onClick={() => standing.mutate({ evidence, standing: wanted })}>
                {CHOICES[wanted].name}
              </Button>
            </PopoverClose>
          ))}
          <PopoverClose>
            <Button onClick={() => setMoving(true)}>Move to another insight</Button>
          </PopoverClose>
        </div>
      </Popover>
      <Failure error={move.error} />
      {moving ? (
        <InsightPicker
          label="Move to"
          except={insight.id}
          onClose={() => setMoving(false)}
          onPick={(to) => {
            setMoving(false);
            move.mutate({ interactions: [evidence.interactionId], to });
          }}
        />
      ) : null}
    </>
  );
}
