import { problemWords } from '../../design/index.ts';

/** Why a change did not happen, where it was asked for. */
export function Failure({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className="text-12 font-medium text-bad">
      {problemWords(error)}
    </p>
  );
}
