import type { Insight } from '@parley/server/api';
import { Button, Popover, PopoverClose } from '../../design/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { Failure } from './Failure.tsx';
import { changeInsight } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';
import { KIND_NAMES, KINDS } from './words.ts';

/** Problem, wish, question or praise: inferred from the words, so it can be put right. */
export function KindChoice({ insight }: { insight: Insight }) {
  const mayWrite = useMay('write');
  const change = useInsightChange({
    change: (slug, kind: Insight['kind']) => changeInsight(slug, insight.id, { kind }),
  });
  const byHand = insight.changes.some((each) => each.kind === 'kind');
  if (!mayWrite) return <span>{KIND_NAMES[insight.kind]}</span>;
  return (
    <>
      <Popover
        label="What kind of insight this is"
        trigger={
          <button type="button" className={byHand ? 'min-h-6' : 'inferred min-h-6'}>
            {KIND_NAMES[insight.kind]}
          </button>
        }
      >
        <p className="mb-2 text-12 text-ink-2">
          {byHand
            ? 'Set by hand. It stays so, whatever is said later.'
            : 'Inferred from the intents and the tone of the messages. Put it right:'}
        </p>
        <div className="flex flex-wrap gap-1.5">
          {KINDS.map((kind) => (
            <PopoverClose key={kind}>
              <Button aria-pressed={kind === insight.kind} onClick={() => change.mutate(kind)}>
                {KIND_NAMES[kind]}
              </Button>
            </PopoverClose>
          ))}
        </div>
      </Popover>
      <Failure error={change.error} />
    </>
  );
}
