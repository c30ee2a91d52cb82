import { ApiProblem } from '../api/index.ts';
import { Button } from './Button.tsx';
import { ErrorState } from './ErrorState.tsx';

interface QueryErrorProps {
  error: unknown;
  /** What could not be shown: `The list of people could not be read.` */
  what: string;
  onRetry?: (() => void) | undefined;
}

/** A read that failed, told where its result would have stood. */
export function QueryError({ error, what, onRetry }: QueryErrorProps) {
  return (
    <ErrorState title={what} actions={onRetry ? <Button onClick={onRetry}>Try again</Button> : null}>
      {problemWords(error)}
    </ErrorState>
  );
}

/** A sentence about any failure; unknown ones are not shown raw. */
export function problemWords(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'Something here went wrong. Nothing you wrote was lost.';
}
