import type { Insight } from '@parley/server/api';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { Failure } from './Failure.tsx';
import { changeInsight } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';

const LONGEST = 140;

/** The name of an insight, which can be written over in place. */
export function TitleLine({ insight }: { insight: Insight }) {
  const mayWrite = useMay('write');
  const [writing, setWriting] = useState(false);
  if (writing) return <TitleForm insight={insight} onClose={() => setWriting(false)} />;
  return (
    <h1 className="min-w-0 text-27 [overflow-wrap:anywhere]">
      {insight.title}
      {mayWrite ? (
        <Button kind="quiet" className="ml-1 align-middle text-12 tracking-normal" onClick={() => setWriting(true)}>
          Rename
        </Button>
      ) : null}
    </h1>
  );
}

function TitleForm({ insight, onClose }: { insight: Insight; onClose: () => void }) {
  const [title, setTitle] = useState(insight.title);
  const rename = useInsightChange({
    change: (slug, words: string) => changeInsight(slug, insight.id, { title: words }),
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    if (words && words !== insight.title) rename.mutate(words);
    else onClose();
  };
  return (
    <form onSubmit={submit} className="grid min-w-0 flex-1 gap-1">
      <h1 className="sr-only">{insight.title}</h1>
      <span className="flex flex-wrap gap-1.5">
        <input
          // biome-ignore lint/a11y/noAutofocus: the press that opened it asked for it
          autoFocus
          aria-label="Name of this insight"
          className="input input-large min-w-60 flex-1 text-20 font-semibold"
          value={title}
          maxLength={LONGEST}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
        <Button type="submit" size="large" kind="primary" busy={rename.isPending && 'Saving…'}>
          Rename
        </Button>
        <Button size="large" kind="quiet" onClick={onClose}>
          Leave it
        </Button>
      </span>
      <Failure error={rename.error} />
    </form>
  );
}
