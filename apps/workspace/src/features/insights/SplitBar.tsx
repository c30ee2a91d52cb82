import type { Insight } from '@parley/server/api';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button, showToast, TextField } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import { Failure } from './Failure.tsx';
import { InsightPicker } from './InsightPicker.tsx';
import { mergeInsight, splitInsight } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';
import { useMove } from './useStanding.ts';

interface SplitBarProps {
  insight: Insight;
  chosen: ReadonlySet<string>;
  onClose: () => void;
}

/** What becomes of the chosen messages: an insight of their own, or a place in another one. */
export function SplitBar({ insight, chosen, onClose }: SplitBarProps) {
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const [moving, setMoving] = useState(false);
  const split = useSplit(insight);
  const move = useMove(insight);
  const interactions = [...chosen];
  useKeys([{ keys: 'Escape', does: 'stop choosing', run: onClose }], 'pane');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(title.trim() === '');
    if (title.trim() && interactions.length > 0) split.mutate({ title: title.trim(), interactions });
  };
  const none = interactions.length === 0;
  return (
    <form
      onSubmit={submit}
      className="lifted sticky top-14 z-2 mt-3 grid gap-2 px-4 py-3"
      aria-label="Split or move the chosen mentions"
    >
      <p className="text-12 text-ink-2" role="status">
        {none ? 'Choose the words that say something else.' : `${counted(interactions.length, 'mention')} chosen.`}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1">
          <TextField
            label="Name of the new insight"
            value={title}
            maxLength={140}
            onChange={(event) => setTitle(event.target.value)}
            error={missing ? 'A new insight needs a name.' : undefined}
          />
        </div>
        <Button type="submit" kind="primary" disabled={none} busy={split.isPending && 'Splitting…'}>
          Make it an insight
        </Button>
        <Button disabled={none} busy={move.isPending && 'Moving…'} onClick={() => setMoving(true)}>
          Move to another
        </Button>
        <Button kind="quiet" keys="Escape" onClick={onClose}>
          Stop
        </Button>
      </div>
      <Failure error={split.error ?? move.error} />
      {moving ? (
        <InsightPicker
          label="Move to"
          except={insight.id}
          onClose={() => setMoving(false)}
          onPick={(to) => {
            setMoving(false);
            move.mutate({ interactions, to }, { onSuccess: onClose });
          }}
        />
      ) : null}
    </form>
  );
}

/** Makes the new insight and goes there; undo merges it back. */
function useSplit(insight: Insight) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const back = useInsightChange({
    change: (at, madeId: string) => mergeInsight(at, madeId, insight.id),
    onDone: () => void navigate({ to: paths.insight(slug, insight.id) }),
    sayWhyNot: true,
  });
  return useInsightChange({
    change: (at, { title, interactions }: { title: string; interactions: readonly string[] }) =>
      splitInsight(at, insight.id, title, interactions),
    onDone: (made) => {
      void navigate({ to: paths.insight(slug, made.id) });
      showToast({
        words: `Made “${made.title}” of ${counted(made.size, 'mention')}.`,
        undo: () => back.mutate(made.id),
      });
    },
  });
}
