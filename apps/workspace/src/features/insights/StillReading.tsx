import { useRef } from 'react';
import { Progress } from '../../design/index.ts';
import { counted, formatShare } from '../../text/index.ts';

/** How many messages were heard and not yet read, as a part of the most that waited while this page was open. */
export function StillReading({ pending }: { pending: number }) {
  const most = useRef(0);
  most.current = pending === 0 ? 0 : Math.max(most.current, pending);
  if (pending === 0) return null;
  const done = most.current - pending;
  return (
    <div className="mt-3 max-w-[560px]" role="status">
      <Progress
        label="Messages read"
        value={done}
        max={most.current}
        words={`${counted(pending, 'message')} still being read. Figures grow meanwhile.`}
        end={done > 0 ? formatShare(done / most.current) : null}
      />
    </div>
  );
}
