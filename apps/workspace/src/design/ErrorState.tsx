import type { ReactNode } from 'react';

interface ErrorStateProps {
  /** What happened: `Your reply did not leave.` */
  title: string;
  /** What is safe, and what happens next by itself. */
  children?: ReactNode;
  /** What can be done, as buttons. */
  actions?: ReactNode;
}

/** What happened, what is safe, what to do: in this order, where it happened. */
export function ErrorState({ title, children, actions }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="rounded-2 border border-l-3 border-[color-mix(in_oklch,var(--bad)_45%,transparent)] border-l-bad bg-surface px-4 py-3.5"
    >
      <p className="text-14 font-semibold">{title}</p>
      {children ? <div className="text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap gap-1.5">{actions}</div> : null}
    </div>
  );
}
