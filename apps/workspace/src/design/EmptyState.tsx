import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is so: `Nobody is waiting for you.` */
  title: string;
  /** What would fill it, or what to do meanwhile. */
  children?: ReactNode;
  /** The next useful thing, as a button. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-[46ch] justify-items-center gap-0.5 px-4 py-8 text-center">
      <p className="text-14 font-semibold">{title}</p>
      {children ? <div className="text-ink-2">{children}</div> : null}
      {action ? <div className="mt-2.5 flex flex-wrap justify-center gap-1.5">{action}</div> : null}
    </div>
  );
}
