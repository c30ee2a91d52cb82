import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiProblem } from '../../api/index.ts';
import { problemWords } from '../../design/index.ts';

/**
 * Puts what the server said where it belongs: beside the fields it names, and on the form (`root`) when it names none
 * that the form has.
 */
export function showProblem<Values extends FieldValues>(
  error: unknown,
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): void {
  const named = error instanceof ApiProblem ? error.fields : [];
  const known = named.flatMap(({ path, message }) => {
    const field = fields.find((name) => name === path);
    return field ? [{ field, message }] : [];
  });
  for (const { field, message } of known) setError(field, { message }, { shouldFocus: true });
  if (known.length === 0) setError('root', { message: problemWords(error) });
}
