import type { ReactNode } from 'react';
import { Logo } from '../../design/index.ts';

interface AccountFrameProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** The other ways on: `No account yet? Sign up`. */
  foot?: ReactNode;
}

/** A page outside any workspace: one column, one thing to do. */
export function AccountFrame({ title, lead, children, foot }: AccountFrameProps) {
  return (
    <main className="mx-auto flex w-full max-w-[424px] flex-auto flex-col px-4 pt-[8vh] pb-12">
      <Logo large />
      <h1 className="mt-10 text-27">{title}</h1>
      {lead ? <p className="mt-1 text-14 text-ink-2">{lead}</p> : null}
      <div className="mt-6 border-t border-ink pt-5">{children}</div>
      {foot ? <div className="mt-6 grid gap-1.5 border-t border-line pt-4 text-ink-2">{foot}</div> : null}
    </main>
  );
}
