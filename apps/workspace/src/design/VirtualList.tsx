import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** Expected height of a row in pixels; the real one is measured. */
  estimate: number;
  /** One row: a link or button that fills it. `tabIndex` must go to that element; only one row can be tabbed to. */
  renderItem: (item: Item, row: { current: boolean; tabIndex: 0 | -1 }) => ReactNode;
  /** Key of the item that is open or chosen; it is kept in sight. */
  current?: string | undefined;
  /** Asked for when the end comes near; call `fetchNextPage`. */
  onNearEnd?: (() => void) | undefined;
  /** Stands after the last row: `Reading more…`. */
  end?: ReactNode;
  className?: string;
}

const NEAR_END_ROWS = 10;

/**
 * A list of any length that renders only what is in sight. It scrolls inside its own box, which its parent must give
 * a height. The arrow keys, Home and End move the focus from row to row; bind `j` and `k` to moving `current`.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, itemKey, estimate, renderItem, current, onNearEnd, end, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => itemKey(items[index]!),
    overscan: 8,
    // What comes above the reading place must not push it down; at the top, new rows show themselves.
    anchorTo: (scroller.current?.scrollTop ?? 0) > 0 ? 'end' : 'start',
  });
  const rows = virtualizer.getVirtualItems();
  const currentIndex = current === undefined ? -1 : items.findIndex((item) => itemKey(item) === current);
  const tabStop = Math.max(0, currentIndex);

  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
  }, [currentIndex, virtualizer]);

  const lastShown = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && lastShown >= items.length - NEAR_END_ROWS) onNearEnd?.();
  }, [lastShown, items.length, onNearEnd]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the rows, which are the controls
    <div ref={scroller} className={className ?? 'h-full overflow-auto'} onKeyDown={moveFocus}>
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {renderItem(items[row.index]!, {
              current: row.index === currentIndex,
              tabIndex: row.index === tabStop ? 0 : -1,
            })}
          </li>
        ))}
      </ul>
      {end}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li[data-index]')];
  const from = rows.findIndex((row) => row.contains(document.activeElement));
  if (from === -1) return;
  const target = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  target?.querySelector<HTMLElement>('a, button')?.focus();
  event.preventDefault();
}
