import type { Import } from '@parley/server/api';
import { Progress } from '../../design/index.ts';
import { counted, formatCount, formatLength } from '../../text/index.ts';
import { timeLeft } from './pace.ts';
import { usePace } from './usePace.ts';

/** How far a running import is: rows read, how fast, how long yet. The bar goes by bytes, whose end is known. */
export function ImportProgress({ import: one }: { import: Import }) {
  const bytesPerSecond = usePace(one.bytesRead, 'grows');
  const rowsPerSecond = usePace(one.read, 'grows');
  const left = timeLeft((one.bytesTotal ?? 0) - one.bytesRead, bytesPerSecond);
  const rate = rowsPerSecond ? `, ${formatCount(rowsPerSecond)} a second` : '';
  return (
    <Progress
      label={`Import of ${one.fileName}`}
      value={one.bytesRead}
      max={one.bytesTotal ?? undefined}
      words={
        <>
          <b className="font-semibold">{formatCount(one.read)}</b> rows read{rate}
        </>
      }
      end={left === null ? null : `about ${formatLength(left)} left`}
    />
  );
}

/** What waits for the loop once rows are in. Nothing when nothing waits. */
export function PendingWords({ pending }: { pending: number }) {
  const rate = usePace(pending, 'falls');
  if (pending === 0) return null;
  const left = timeLeft(pending, rate);
  return (
    <span>
      {counted(pending, 'message')} still to be read and grouped
      {left === null ? '' : `, about ${formatLength(left)}`}
    </span>
  );
}
