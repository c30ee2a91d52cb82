import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { problemWords, showToast } from '../../design/index.ts';

interface ChangeOptions<Input, Output> {
  change: (input: Input) => Promise<Output>;
  /** What is read anew afterwards. */
  stale: readonly QueryKey[];
  /** Said when it is done. */
  done?: (output: Output, input: Input) => string;
  onDone?: (output: Output) => void;
}

/** A change of the settings: reads anew what it touched, says that it is done, and says when it failed. */
export function useChange<Input, Output>({ change, stale, done, onDone }: ChangeOptions<Input, Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output, input) => {
      await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      if (done) showToast({ words: done(output, input) });
      onDone?.(output);
    },
    onError: (error) => showToast({ words: problemWords(error) }),
  });
}
