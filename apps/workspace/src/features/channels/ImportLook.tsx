import type { Import, ImportPreview } from '@parley/server/api';
import { Button, ErrorState, Quote, SectionHead } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { counted, formatMoment } from '../../text/index.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { startImport } from './queries.ts';
import { RejectTable } from './RejectTable.tsx';
import { UndoButton } from './UndoButton.tsx';
import { useChange } from './useChange.ts';

/** What we understood of a file before anything of it is kept. */
export function ImportLook({ import: one }: { import: Import }) {
  const { preview } = one;
  if (!preview) return <p className="mt-3 text-ink-2">There is no preview of this file.</p>;
  return (
    <>
      <p className="mt-1 mb-4 text-ink-2">
        This is what we understood from its beginning. Nothing is kept yet; change what is not right, then start.
      </p>
      {preview.problem ? (
        <ErrorState title="This stands in the way.">
          {preview.problem} Choose “their words” for the right column below.
        </ErrorState>
      ) : null}
      <StartBar import={one} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_minmax(0,352px)] gap-12 max-md:grid-cols-[minmax(0,1fr)] max-md:gap-7">
        <div className="grid content-start gap-7">
          {preview.columns.length > 0 ? <ColumnTable import={one} columns={preview.columns} /> : null}
          {preview.rejects.length > 0 ? (
            <section>
              <SectionHead end="the rest comes in all the same">Rows that need a look</SectionHead>
              <RejectTable rejects={preview.rejects} />
            </section>
          ) : null}
        </div>
        <div className="grid content-start gap-7">
          <Notes notes={preview.notes} />
          <FirstMessages messages={preview.interactions} />
        </div>
      </div>
    </>
  );
}

function StartBar({ import: one }: { import: Import }) {
  const mayWrite = useMay('write');
  const start = useChange({ change: (slug) => startImport(slug, one.id) });
  const ready = mayWrite && one.preview?.problem === null;
  useKeys([{ keys: 'Enter', does: 'start the import', run: () => start.mutate(), shown: true }], 'screen', ready);
  if (!mayWrite) return <p className="text-ink-3">Whoever may write here can start it.</p>;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2.5">
      <Button
        kind="primary"
        size="large"
        keys="Enter"
        disabled={!ready}
        busy={start.isPending && 'Starting…'}
        onClick={() => start.mutate()}
      >
        Start the import
      </Button>
      <UndoButton import={one}>Throw it away</UndoButton>
    </div>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <SectionHead>Worth knowing</SectionHead>
      <ul className="grid gap-1.5 text-12 text-ink-2">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function FirstMessages({ messages }: { messages: ImportPreview['interactions'] }) {
  if (messages.length === 0) return null;
  return (
    <section>
      <SectionHead end={counted(messages.length, 'message')}>As it will be read</SectionHead>
      <div className="grid gap-4">
        {messages.map((message, index) => (
          <Quote
            // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file have no other name and do not move
            key={index}
            size={15}
            excerpt={false}
            className="line-clamp-5"
            caption={captionOf(message)}
          >
            {message.text}
          </Quote>
        ))}
      </div>
    </section>
  );
}

function captionOf({ author, at, rating }: ImportPreview['interactions'][number]): string {
  const when = at === null ? 'no time given' : formatMoment(at, Date.now());
  const stars = rating === null ? null : `rated ${rating}`;
  return [author ?? 'nobody named', when, stars].filter(Boolean).join(', ');
}
