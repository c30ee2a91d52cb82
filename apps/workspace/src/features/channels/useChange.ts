import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemWords, showToast } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';

interface ChangeOptions<Input, Output> {
  change: (slug: string, input: Input) => Promise<Output>;
  /** What everything else on screen learns at once from the answer, and what follows. */
  onDone?: (output: Output) => void;
  /** Said when it is done. */
  done?: (output: Output) => string;
}

/**
 * A change of imports or of the sample: reads anew all that it may touch, says that it is done, and says when it failed.
 */
export function useChange<Input = void, Output = unknown>({ change, onDone, done }: ChangeOptions<Input, Output>) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(slug, input),
    onSuccess: (output) => {
      if (done) showToast({ words: done(output) });
      onDone?.(output);
    },
    onError: (error) => showToast({ words: problemWords(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [slug] }),
  });
}
