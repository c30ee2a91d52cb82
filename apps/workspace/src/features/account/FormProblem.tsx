import { ErrorState } from '../../design/index.ts';

/** What went wrong with the whole form, above its button. */
export function FormProblem({ title, words }: { title: string; words: string | undefined }) {
  return words ? <ErrorState title={title}>{words}</ErrorState> : null;
}
