import { type ReactNode, useMemo, useState } from 'react';
import { classes } from './classes.ts';

export interface Column<Row> {
  id: string;
  head: string;
  /** The column explains itself; its name is only for assistive technology. */
  quietHead?: boolean;
  cell: (row: Row) => ReactNode;
  /** Right-aligned. */
  number?: boolean;
  /** Makes the header a button that sorts by this value. */
  sortBy?: (row: Row) => string | number;
  /** Such as `max-md:hidden`. */
  className?: string;
}

interface TableProps<Row> {
  /** What the table shows, for assistive technology. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Key of the row that is open beside it; an empty string where one may be. */
  current?: string | undefined;
}

interface Order {
  id: string;
  ascending: boolean;
}

/** Hairlines, no stripes; numbers at the right; an empty cell is a blank. */
export function Table<Row>({ label, columns, rows, rowKey, current }: TableProps<Row>) {
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  return (
    <table className={classes('table', current !== undefined && 'table-choosing')} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)} aria-current={rowKey(row) === current ? 'true' : undefined}>
            {columns.map((column) => (
              <td key={column.id} className={classes(column.number && 'number', column.className)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({
  column,
  order,
  onOrder,
}: {
  column: Column<Row>;
  order: Order | null;
  onOrder: (order: Order) => void;
}) {
  const chosen = order?.id === column.id ? order : null;
  const className = classes(column.number && 'number', column.className);
  if (!column.sortBy) {
    return (
      <th scope="col" className={className}>
        {column.quietHead ? <span className="sr-only">{column.head}</span> : column.head}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={chosen ? (chosen.ascending ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        className="min-h-6 font-medium hover:text-ink"
        onClick={() => onOrder({ id: column.id, ascending: chosen ? !chosen.ascending : !column.number })}
      >
        {column.head} <span aria-hidden="true">{chosen ? (chosen.ascending ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  );
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null): readonly Row[] {
  const sortBy = columns.find((column) => column.id === order?.id)?.sortBy;
  if (!sortBy || !order) return rows;
  const direction = order.ascending ? 1 : -1;
  return rows.toSorted((a, b) => direction * compare(sortBy(a), sortBy(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
