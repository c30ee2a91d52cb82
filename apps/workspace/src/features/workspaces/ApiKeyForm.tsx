import type { MadeApiKey, Scope } from '@parley/server/api';
import { useForm } from 'react-hook-form';
import { Button, Select, TextField } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { makeApiKey } from './queries.ts';
import { useChange } from './useChange.ts';

const SCOPES: readonly { scope: Scope; words: string }[] = [
  { scope: 'read', words: 'read: look at everything in the workspace' },
  { scope: 'write', words: 'write: bring words in, reply, group, tell' },
  { scope: 'admin', words: 'admin: members, keys, channels' },
];

interface KeyForm {
  name: string;
  scopes: Scope[];
  /** Days, or an empty text for no end. */
  expires: string;
}

export function ApiKeyForm({ onMade }: { onMade: (made: MadeApiKey) => void }) {
  const { slug } = useWorkspace();
  const { register, handleSubmit, formState } = useForm<KeyForm>({ defaultValues: { scopes: ['read'], expires: '' } });
  const make = useChange({
    change: ({ name, scopes, expires }: KeyForm) =>
      makeApiKey(slug, { name, scopes, expiresInDays: expires === '' ? null : Number(expires) }),
    stale: [[slug, 'workspace']],
    onDone: onMade,
  });
  const { errors } = formState;
  return (
    <form
      className="grid justify-items-start gap-4"
      onSubmit={handleSubmit((values) => make.mutate(values))}
      noValidate
    >
      <div className="w-full max-w-[360px]">
        <TextField
          label="Name"
          hint="Which program will use it."
          error={errors.name?.message}
          {...register('name', { required: 'Give the key the name of its program.' })}
        />
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">It may</legend>
        {SCOPES.map(({ scope, words }) => (
          <label key={scope} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              value={scope}
              className="size-4 accent-accent"
              {...register('scopes', { validate: (chosen) => chosen.length > 0 || 'Choose at least one.' })}
            />
            {words}
          </label>
        ))}
        {errors.scopes ? (
          <p role="alert" className="text-12 font-medium text-bad">
            {errors.scopes.message}
          </p>
        ) : null}
      </fieldset>
      <div className="w-full max-w-[360px]">
        <Select label="It works" {...register('expires')}>
          <option value="">until withdrawn</option>
          <option value="30">for 30 days</option>
          <option value="90">for 90 days</option>
          <option value="365">for a year</option>
        </Select>
      </div>
      <Button kind="primary" type="submit" busy={make.isPending && 'Making the key…'}>
        Make the key
      </Button>
    </form>
  );
}
