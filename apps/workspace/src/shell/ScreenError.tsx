import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ApiProblem } from '../api/index.ts';
import { Button, ErrorState, problemWords } from '../design/index.ts';
import { NotFound } from './NotFound.tsx';

/** A screen that could not be shown. The shell around it stays, and so does everything that was written. */
export function ScreenError({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main className="page">
      <h1 className="sr-only">Could not be shown</h1>
      <ErrorState title="This screen could not be shown." actions={<Button onClick={retry}>Try again</Button>}>
        {problemWords(error)}
      </ErrorState>
    </main>
  );
}
