import { useForm } from 'react-hook-form';
import { Button, DataList, SectionHead, Select, TextField } from '../../design/index.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatDay } from '../../text/index.ts';
import { changeWorkspace } from './queries.ts';
import { useChange } from './useChange.ts';

interface General {
  name: string;
  timeZone: string;
}

/** Name and time zone of the workspace. */
export function GeneralScreen() {
  const workspace = useWorkspace();
  const mayAdmin = useMay('admin');
  return (
    <div className="grid max-w-[640px] gap-8">
      <section>
        <SectionHead>Workspace</SectionHead>
        {mayAdmin ? (
          <GeneralForm />
        ) : (
          <p className="text-ink-2">Only admins and owners change the name and time zone.</p>
        )}
      </section>
      <section>
        <SectionHead>About it</SectionHead>
        <DataList
          items={[
            [
              'Name in addresses',
              <code key="slug" className="font-mono text-12">
                {workspace.slug}
              </code>,
            ],
            ['Time zone', workspace.timeZone],
            ['Made', formatDay(workspace.createdAt, Date.now())],
            ['Your role', workspace.role],
          ]}
        />
      </section>
    </div>
  );
}

function GeneralForm() {
  const { slug, name, timeZone } = useWorkspace();
  const { register, handleSubmit, formState, reset } = useForm<General>({ values: { name, timeZone } });
  const save = useChange({
    change: (change: General) => changeWorkspace(slug, change),
    stale: [['me'], [slug, 'workspace']],
    done: () => 'Saved.',
    onDone: (saved) => reset({ name: saved.name, timeZone: saved.timeZone }),
  });
  return (
    <form
      className="grid justify-items-start gap-4"
      onSubmit={handleSubmit((change) => save.mutate(change))}
      noValidate
    >
      <div className="w-full max-w-[360px]">
        <TextField
          label="Name"
          error={formState.errors.name?.message}
          {...register('name', {
            required: 'A workspace has a name.',
            maxLength: { value: 80, message: 'At most 80 characters.' },
          })}
        />
      </div>
      <div className="w-full max-w-[360px]">
        <Select
          label="Time zone"
          hint="Times without a zone are read in it, and days begin in it."
          {...register('timeZone')}
        >
          {timeZones(timeZone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </div>
      <Button kind="primary" type="submit" disabled={!formState.isDirty} busy={save.isPending && 'Saving…'}>
        Save
      </Button>
    </form>
  );
}

/** What this browser knows, UTC, and what is set now: some browsers leave out UTC and older names. */
function timeZones(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort();
}
