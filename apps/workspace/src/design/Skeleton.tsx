import { type ReactNode, useEffect, useState } from 'react';
import { classes } from './classes.ts';

/** The shape of a line that is still coming, in the metrics of what comes: `w-1/3`, `h-[13px]`. */
export function Bone({ className }: { className?: string }) {
  return <span className={classes('bone', className)} />;
}

interface SkeletonProps {
  /** What is awaited, for assistive technology and after two seconds for everybody: `Reading the insights`. */
  label: string;
  /** Bones. */
  children: ReactNode;
}

const SAY_AFTER_MS = 2_000;

/** Shape first; words come when it takes long. */
export function Skeleton({ label, children }: SkeletonProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      <div aria-hidden="true">{children}</div>
      <p className={slow ? 'mt-3.5 text-12 text-ink-2' : 'sr-only'}>{label}…</p>
    </div>
  );
}

/** Rows of a list that is coming. */
export function RowBones({ rows = 6 }: { rows?: number }) {
  return Array.from({ length: rows }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
    <div key={index} className="border-b border-line px-4 py-3">
      <div className="flex justify-between">
        <Bone className="w-1/3" />
        <Bone className="w-[8%]" />
      </div>
      <Bone className="mt-[11px] mb-2 h-[13px] w-[96%]" />
      <Bone className="h-[13px] w-3/4" />
    </div>
  ));
}
