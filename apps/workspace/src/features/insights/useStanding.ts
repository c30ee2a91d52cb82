import type { Evidence, Insight } from '@parley/server/api';
import { showToast } from '../../design/index.ts';
import { addEvidence, changeEvidence, type Standing } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';

const DONE: Record<Standing, string> = {
  counts: 'Counts again.',
  aside: 'Set aside: kept, and struck from the counts.',
  out: 'Taken out: it does not belong here.',
};

/** Sets a message aside, out, or back in; undo puts it where it was. */
export function useStanding(insight: Insight) {
  const back = useInsightChange({
    change: (slug, evidence: Evidence) =>
      changeEvidence(slug, insight.id, evidence.interactionId, { standing: evidence.standing }),
    sayWhyNot: true,
  });
  return useInsightChange({
    change: (slug, wish: { evidence: Evidence; standing: Standing }) =>
      changeEvidence(slug, insight.id, wish.evidence.interactionId, { standing: wish.standing }),
    onDone: (_, { evidence, standing }) => showToast({ words: DONE[standing], undo: () => back.mutate(evidence) }),
    sayWhyNot: true,
  });
}

interface Move {
  readonly interactions: readonly string[];
  readonly to: { readonly id: string; readonly title: string };
}

/** Moves messages to another insight, where they stay; undo brings them back. */
export function useMove(insight: Insight) {
  const back = useInsightChange({
    change: (slug, interactions: readonly string[]) => addEvidence(slug, insight.id, interactions),
    sayWhyNot: true,
  });
  return useInsightChange({
    change: (slug, { interactions, to }: Move) => addEvidence(slug, to.id, interactions),
    onDone: (_, { interactions, to }) =>
      showToast({
        words: `Moved to “${to.title}”.`,
        undo: () => back.mutate(interactions),
      }),
  });
}
