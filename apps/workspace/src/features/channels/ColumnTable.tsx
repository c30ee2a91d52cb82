import type { Import } from '@parley/server/api';
import { useQueryClient } from '@tanstack/react-query';
import { type Column, Said, SectionHead, Table } from '../../design/index.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { chooseField, FIELD_WORDS, type FieldName, isDoubtful, type PreviewColumn, saidOf } from './columns.ts';
import { importQuery, previewImport } from './queries.ts';
import { useChange } from './useChange.ts';

interface ColumnTableProps {
  import: Import;
  columns: readonly PreviewColumn[];
}

/** Each column with what we take it for, which can be changed; each change is looked at again at once. */
export function ColumnTable({ import: one, columns }: ColumnTableProps) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const queryClient = useQueryClient();
  const look = useChange({
    change: (workspace, { column, field }: { column: PreviewColumn; field: FieldName | null }) =>
      previewImport(workspace, one.id, chooseField(saidOf(one), column, field)),
    onDone: (changed) => queryClient.setQueryData(importQuery(slug, one.id).queryKey, changed),
  });
  const shown: Column<PreviewColumn>[] = [
    {
      id: 'name',
      head: 'Column',
      cell: (column) => (
        <>
          <span className="font-mono text-12 font-medium [overflow-wrap:anywhere]">{column.name}</span>
          <Samples column={column} />
        </>
      ),
    },
    {
      id: 'field',
      head: 'We take it for',
      className: 'w-[248px] max-sm:w-[168px]',
      cell: (column) => (
        <FieldChoice
          column={column}
          disabled={!mayWrite}
          onChoose={(field) => {
            // One look after another: each goes out from what the one before has shown.
            if (!look.isPending) look.mutate({ column, field });
          }}
        />
      ),
    },
  ];
  return (
    <section aria-busy={look.isPending}>
      <SectionHead end={look.isPending ? 'Looking again…' : null}>Columns</SectionHead>
      <Table label="Columns of the file" columns={shown} rows={columns} rowKey={({ name }) => name} />
    </section>
  );
}

/** A column of their words shows them in their voice. */
function Samples({ column: { samples, field } }: { column: PreviewColumn }) {
  if (samples.length === 0) return <span className="block text-12 text-ink-3">empty so far</span>;
  return (
    <span className="block">
      {samples.slice(0, 3).map((sample) => (
        <span key={sample} className="line-clamp-1 text-12 text-ink-3 [overflow-wrap:anywhere]">
          {field === 'text' ? (
            <Said as="span" size={15}>
              {sample}
            </Said>
          ) : (
            sample
          )}
        </span>
      ))}
    </span>
  );
}

interface FieldChoiceProps {
  column: PreviewColumn;
  disabled: boolean;
  onChoose: (field: FieldName | null) => void;
}

function FieldChoice({ column, disabled, onChoose }: FieldChoiceProps) {
  return (
    <>
      <select
        className="input"
        aria-label={`What the column ${column.name} holds`}
        value={column.field ?? ''}
        disabled={disabled}
        onChange={(event) => onChoose((event.target.value || null) as FieldName | null)}
      >
        <option value="">kept as a detail</option>
        {Object.entries(FIELD_WORDS).map(([field, words]) => (
          <option key={field} value={field}>
            {words}
          </option>
        ))}
      </select>
      <span className="mt-0.5 block text-12 text-ink-3">
        {isDoubtful(column) && column.field ? (
          <>
            <button
              type="button"
              className="link min-h-6 font-medium"
              disabled={disabled}
              aria-label={`Right, ${column.name} is ${FIELD_WORDS[column.field]}`}
              onClick={() => onChoose(column.field)}
            >
              right?
            </button>{' '}
          </>
        ) : null}
        {column.field ? column.reason : null}
      </span>
    </>
  );
}
