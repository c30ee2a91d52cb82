import type { Insight } from '@parley/server/api';
import { type FormEvent, useState } from 'react';
import { Button, Popover, problemWords, showToast, TextArea } from '../../design/index.ts';
import { changeInsight } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';
import type { State } from './words.ts';

/** Dismisses with a reason, or takes that back. */
export function Dismiss({ insight }: { insight: Insight }) {
  const takeBack = useTakeBack(insight, before(insight));
  if (insight.state === 'dismissed') {
    return (
      <Button kind="quiet" busy={takeBack.isPending && 'Taking back…'} onClick={() => takeBack.mutate(undefined)}>
        Take back
      </Button>
    );
  }
  return <DismissForm insight={insight} />;
}

function DismissForm({ insight }: { insight: Insight }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const takeBack = useTakeBack(insight, insight.state);
  const dismiss = useInsightChange({
    change: (slug, words: string) => changeInsight(slug, insight.id, { state: 'dismissed', reason: words }),
    onDone: () => {
      setOpen(false);
      showToast({ words: `Dismissed “${insight.title}”.`, undo: () => takeBack.mutate(undefined) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim()) dismiss.mutate(reason.trim());
  };
  const wrong = missing ? 'Say why, so that others understand it later.' : undefined;
  return (
    <Popover
      label="Dismiss this insight"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-80"
      trigger={<Button kind="quiet">Dismiss</Button>}
    >
      <form onSubmit={submit} className="grid gap-2.5">
        <TextArea
          label="Why does it need no attention?"
          hint="It leaves the board. Its evidence stays, and it can be taken back."
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          error={wrong ?? (dismiss.isError ? problemWords(dismiss.error) : undefined)}
        />
        <span className="flex justify-end">
          <Button type="submit" busy={dismiss.isPending && 'Dismissing…'}>
            Dismiss
          </Button>
        </span>
      </form>
    </Popover>
  );
}

function useTakeBack(insight: Insight, state: State) {
  const wanted = state === 'merged' || state === 'faded' ? 'emerging' : state;
  return useInsightChange({
    change: (slug, _: undefined) => changeInsight(slug, insight.id, { state: wanted }),
    sayWhyNot: true,
  });
}

/** The state that it had before it was dismissed. */
function before(insight: Insight): State {
  const dismissal = insight.changes.find((change) => change.kind === 'state' && change.detail.to === 'dismissed');
  const from = dismissal?.detail.from;
  return STATES.find((state) => state === from) ?? 'emerging';
}

const STATES: readonly State[] = ['emerging', 'confirmed', 'assigned', 'acting', 'changed', 'told'];
