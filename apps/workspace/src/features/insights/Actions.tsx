import type { Insight } from '@parley/server/api';
import { useState } from 'react';
import { Button } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { formatDay } from '../../text/index.ts';
import { ActionForm } from './ActionForm.tsx';
import { Failure } from './Failure.tsx';
import { addAction, changeAction } from './queries.ts';
import { useChange } from './useInsightChange.ts';
import { ACTION_STATES, type Action } from './words.ts';

/** What is done about an insight: by whom, until when, how far. */
export function Actions({ insight }: { insight: Insight }) {
  const mayWrite = useMay('write');
  const [writing, setWriting] = useState(false);
  const add = useChange({
    change: (slug, action: Parameters<typeof addAction>[2]) => addAction(slug, insight.id, action),
    onDone: () => setWriting(false),
  });
  useKeys([{ keys: 'a', does: 'plan an action', run: () => setWriting(true) }], 'screen', mayWrite);
  return (
    <div className="grid gap-2 pt-0.5">
      {insight.actions.length > 0 ? (
        <ul className="grid gap-2">
          {insight.actions.map((action) => (
            <ActionRow key={action.id} insight={insight} action={action} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : null}
      {insight.actions.length === 0 && !mayWrite ? 'Nothing is planned yet.' : null}
      {writing ? (
        <ActionForm
          busy={add.isPending}
          error={add.error}
          onSave={(action) => add.mutate(action)}
          onClose={() => setWriting(false)}
        />
      ) : null}
      {mayWrite && !writing ? (
        <span>
          <Button keys="a" className="text-12" onClick={() => setWriting(true)}>
            Plan an action
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function ActionRow({ insight, action, mayWrite }: { insight: Insight; action: Action; mayWrite: boolean }) {
  const [writing, setWriting] = useState(false);
  const change = useChange({
    change: (slug, wish: Parameters<typeof changeAction>[3]) => changeAction(slug, insight.id, action.id, wish),
    onDone: () => setWriting(false),
  });
  if (writing) {
    return (
      <li>
        <ActionForm
          action={action}
          busy={change.isPending}
          error={change.error}
          onSave={(wish) => change.mutate(wish)}
          onClose={() => setWriting(false)}
        />
      </li>
    );
  }
  const state = (change.isPending ? change.variables.state : undefined) ?? action.state;
  return (
    <li className="grid gap-1">
      <span className={action.state === 'dropped' ? 'line-through' : 'text-ink'}>{action.title}</span>
      {action.detail ? <span className="whitespace-pre-line">{action.detail}</span> : null}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {mayWrite ? (
          <>
            <select
              className="input w-auto text-12"
              aria-label={`State of “${action.title}”`}
              value={state}
              onChange={(event) => {
                const wanted = STATES.find((each) => each === event.target.value);
                if (wanted) change.mutate({ state: wanted });
              }}
            >
              {STATES.map((each) => (
                <option key={each} value={each}>
                  {ACTION_STATES[each]}
                </option>
              ))}
            </select>
            <Button kind="quiet" className="text-12" onClick={() => setWriting(true)}>
              Edit<span className="sr-only"> “{action.title}”</span>
            </Button>
          </>
        ) : (
          ACTION_STATES[action.state]
        )}
        <span className="text-ink-3">{whoAndWhen(action)}</span>
      </span>
      <Failure error={change.error} />
    </li>
  );
}

const STATES: readonly Action['state'][] = ['planned', 'doing', 'done', 'dropped'];

/** `Elias Brandt, due 24 Nov`, `done 20 Nov`. */
function whoAndWhen({ owner, dueOn, doneAt, state }: Action): string {
  const now = Date.now();
  const when =
    state === 'done' && doneAt
      ? `done ${formatDay(doneAt, now)}`
      : dueOn && state !== 'dropped'
        ? `due ${formatDay(dueOn, now, 'UTC')}`
        : '';
  return [owner?.name, when].filter(Boolean).join(', ');
}
