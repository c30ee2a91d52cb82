import type { ReactNode } from 'react';

interface SectionHeadProps {
  children: ReactNode;
  /** The unit or comparison, at the far end. */
  end?: ReactNode;
  level?: 2 | 3;
  id?: string;
}

/** A section's name over a hairline. Structure is lines and alignment, not boxes. */
export function SectionHead({ children, end, level = 2, id }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="section-head">
      <Heading id={id}>{children}</Heading>
      {end ? <span className="text-right text-ink-3">{end}</span> : null}
    </div>
  );
}
