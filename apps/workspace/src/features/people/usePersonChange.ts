import type { Person, PersonChange } from '@parley/server/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/index.ts';
import { problemWords, showToast } from '../../design/index.ts';
import { changePerson, personQuery } from './queries.ts';

interface Wish {
  readonly change: PersonChange;
  readonly done: string;
  /** Brings back what was. */
  readonly undo?: PersonChange;
}

const CHANGED_MEANWHILE = 412;

/** Changes of one person, based on the version that was seen; undo through toasts. */
export function usePersonChange(slug: string, { id, version }: Person) {
  const queryClient = useQueryClient();
  const { queryKey } = personQuery(slug, id);
  const mutation = useMutation({
    mutationFn: ({ change }: Wish) =>
      changePerson(slug, id, queryClient.getQueryData<Person>(queryKey)?.version ?? version, change),
    onSuccess: (fresh, { done, undo }) => {
      queryClient.setQueryData(queryKey, fresh);
      void queryClient.invalidateQueries({ queryKey: [slug, 'people'] });
      showToast({ words: done, undo: undo && (() => mutation.mutate({ change: undo, done: 'Taken back.' })) });
    },
    onError: (error) => {
      const meanwhile = error instanceof ApiProblem && error.status === CHANGED_MEANWHILE;
      void queryClient.invalidateQueries({ queryKey });
      showToast({
        words: meanwhile ? 'Somebody changed this just now. Look at it again, then change it.' : problemWords(error),
      });
    },
  });
  return mutation;
}
