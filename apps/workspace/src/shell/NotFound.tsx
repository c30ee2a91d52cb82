import { ButtonLink, EmptyState } from '../design/index.ts';

export function NotFound() {
  return (
    <main className="page">
      <h1 className="sr-only">Not found</h1>
      <EmptyState title="There is nothing at this address." action={<ButtonLink to="/">Go to the start</ButtonLink>}>
        It may have been merged, taken back or removed, or the address was cut short.
      </EmptyState>
    </main>
  );
}
