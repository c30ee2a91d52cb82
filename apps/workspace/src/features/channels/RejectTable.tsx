import type { ImportReject } from '@parley/server/api';
import { type Column, Table } from '../../design/index.ts';
import { formatCount } from '../../text/index.ts';

/** Rows that could not be taken: where, why, and what stood there. */
export function RejectTable({ rejects }: { rejects: readonly ImportReject[] }) {
  return <Table label="Rows that need a look" columns={COLUMNS} rows={rejects} rowKey={({ line }) => String(line)} />;
}

const COLUMNS: readonly Column<ImportReject>[] = [
  { id: 'line', head: 'Line', number: true, className: 'w-16', cell: ({ line }) => formatCount(line) },
  {
    id: 'reason',
    head: 'Why, and what stood there',
    cell: ({ reason, raw }) => (
      <>
        <span className="block font-medium">{reason}</span>
        <code className="line-clamp-2 font-mono text-11 text-ink-3 [overflow-wrap:anywhere]">{raw}</code>
      </>
    ),
  },
];
