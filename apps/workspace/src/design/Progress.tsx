import type { ReactNode } from 'react';

interface ProgressProps {
  label: string;
  value: number;
  /** Unknown while absent: then only the words tell. */
  max?: number | undefined;
  /** Such as `5,412 of 8,960 read`. */
  words?: ReactNode;
  /** Such as `about 40 s left`. */
  end?: ReactNode;
}

/** How far a long job is. Honest: what is done, what is left, and nothing that moves by itself. */
export function Progress({ label, value, max, words, end }: ProgressProps) {
  const percent = max ? Math.min(100, (value / max) * 100) : undefined;
  return (
    <div className="grid gap-1.5">
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent === undefined ? undefined : Math.floor(percent)}
      >
        <i style={{ width: `${percent ?? 0}%` }} />
      </div>
      {words || end ? (
        <div className="flex justify-between gap-2.5 text-12">
          <span>{words}</span>
          <span className="text-ink-3">{end}</span>
        </div>
      ) : null}
    </div>
  );
}
