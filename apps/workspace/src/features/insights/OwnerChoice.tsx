import type { Insight } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { KeyHint } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { Failure } from './Failure.tsx';
import { changeInsight, membersQuery } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';

/** Who has it; hands it over. */
export function OwnerChoice({ insight }: { insight: Insight }) {
  const mayWrite = useMay('write');
  if (!mayWrite) return <>With {insight.owner ? <b className="font-medium">{insight.owner.name}</b> : 'nobody yet'}</>;
  return <OwnerSelect insight={insight} />;
}

function OwnerSelect({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const { data: members = [] } = useQuery(membersQuery(slug));
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const hand = useInsightChange({
    change: (at, owner: string | null) => changeInsight(at, insight.id, { owner }),
  });
  useKeys([{ keys: 'h', does: 'hand over', run: () => select.current?.focus() }]);
  const { owner } = insight;
  const gone = owner && members.every((member) => member.id !== owner.id);
  return (
    <>
      <span className="mt-0.5 flex items-center gap-2">
        <label htmlFor={id}>With</label>
        <select
          id={id}
          ref={select}
          className="input w-auto min-w-0 flex-1 text-13"
          value={(hand.isPending ? hand.variables : owner?.id) ?? ''}
          onChange={(event) => hand.mutate(event.target.value || null)}
          aria-keyshortcuts="h"
        >
          <option value="">nobody yet</option>
          {gone ? <option value={owner.id}>{owner.name}</option> : null}
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </select>
        <KeyHint keys="h" />
      </span>
      <Failure error={hand.error} />
    </>
  );
}
