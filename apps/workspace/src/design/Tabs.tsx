import { Link } from '@tanstack/react-router';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { formatCount } from '../text/index.ts';

export interface TabItem {
  /** Names the tab in `value`. */
  id: string;
  name: string;
  /** How many are inside; shown small beside the name. */
  count?: number | undefined;
}

interface TabsProps<Item extends TabItem> {
  label: string;
  items: readonly Item[];
  value: Item['id'];
  onChange: (id: Item['id']) => void;
  /** The panel of the chosen tab. */
  children: ReactNode;
}

/** Tabs over a panel on the same page. For tabs that have an address of their own take {@link TabLinks}. */
export function Tabs<Item extends TabItem>({ label, items, value, onChange, children }: TabsProps<Item>) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List className="tabs" aria-label={label}>
        {items.map((item) => (
          <Radix.Trigger key={item.id} value={item.id} className="tab">
            <TabName {...item} />
          </Radix.Trigger>
        ))}
      </Radix.List>
      <Radix.Content value={value} tabIndex={-1}>
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

interface TabLinksProps {
  label: string;
  items: readonly (TabItem & { to: string; search?: Record<string, string | undefined> })[];
  /** The `id` of the place where we are. */
  current: string;
  /** Stands at the far end of the line, such as how the list is ranked. */
  end?: ReactNode;
}

/** Tabs that are places: each has its address, and the back button works. */
export function TabLinks({ label, items, current, end }: TabLinksProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.id}
          to={item.to}
          search={item.search ?? {}}
          className="tab"
          activeProps={{}}
          // Else a tab without a search would call itself current on all its neighbours too.
          activeOptions={{ exact: true }}
          aria-current={item.id === current ? 'page' : undefined}
        >
          <TabName {...item} />
        </Link>
      ))}
      {end ? <span className="ml-auto self-center text-12 text-ink-3 max-sm:hidden">{end}</span> : null}
    </nav>
  );
}

function TabName({ name, count }: TabItem) {
  return (
    <>
      {name}
      {count === undefined ? null : <small> {formatCount(count)}</small>}
    </>
  );
}
