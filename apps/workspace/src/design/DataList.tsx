import type { ReactNode } from 'react';

/** Names and values, the values at the right: what is known about a person, the parts of a sum. */
export function DataList({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="data-list">
      {items.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Figure {
  name: string;
  /** An {@link Opener}, or plain words. */
  value: ReactNode;
  /** The base or comparison under it. */
  note?: ReactNode;
}

/** Large figures in a row: each with what it is above and what it is compared with below. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="flex flex-wrap justify-between gap-x-5 gap-y-2.5">
      {items.map((figure) => (
        <div key={figure.name}>
          <dt className="text-[11.5px] leading-4 text-ink-3">{figure.name}</dt>
          <dd className="text-[18px] leading-6 font-semibold tracking-[-0.01em]">
            {figure.value}
            {figure.note ? (
              <small className="block text-[11.5px] leading-[17px] font-normal tracking-normal text-ink-3">
                {figure.note}
              </small>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
