import type { Insight } from '@parley/server/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemWords, showToast } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { insightQuery } from './queries.ts';

interface ChangeOptions<Input, Output> {
  change: (slug: string, input: Input) => Promise<Output>;
  onDone?: ((output: Output, input: Input) => void) | undefined;
  /** Says in a message why it did not happen: for what has no place of its own any more, such as an undo. */
  sayWhyNot?: boolean;
}

/**
 * Something that people do with insights. Afterwards every list of insights is read anew. `error` is for the place
 * where the change was asked for.
 */
export function useChange<Input, Output>({ change, onDone, sayWhyNot = false }: ChangeOptions<Input, Output>) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(slug, input),
    onSuccess: (output, input) => {
      void queryClient.invalidateQueries({ queryKey: [slug, 'insights'] });
      onDone?.(output, input);
    },
    onError: (error) => {
      if (sayWhyNot) showToast({ words: problemWords(error) });
    },
  });
}

/** {@link useChange} that answers with the insight, which is shown at once. */
export function useInsightChange<Input>({ change, onDone, sayWhyNot }: ChangeOptions<Input, Insight>) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  return useChange<Input, Insight>({
    change,
    ...(sayWhyNot ? { sayWhyNot } : {}),
    onDone: (insight, input) => {
      queryClient.setQueryData(insightQuery(slug, insight.id).queryKey, insight);
      onDone?.(insight, input);
    },
  });
}
