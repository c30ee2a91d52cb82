import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button, Select, TextArea, TextField } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { Failure } from './Failure.tsx';
import { membersQuery } from './queries.ts';
import type { Action } from './words.ts';

/** An action as it is written down; empty parts are null. */
export interface WrittenAction {
  readonly title: string;
  readonly detail: string | null;
  readonly owner: string | null;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
}

interface ActionFormProps {
  /** What was written before. */
  action?: Action;
  busy: boolean;
  error: unknown;
  onSave: (action: WrittenAction) => void;
  onClose: () => void;
}

interface Fields {
  title: string;
  detail: string;
  owner: string;
  dueOn: string;
}

/** What will change, who does it, until when. */
export function ActionForm({ action, busy, error, onSave, onClose }: ActionFormProps) {
  const { slug } = useWorkspace();
  const { data: members = [] } = useQuery(membersQuery(slug));
  const { register, handleSubmit, formState } = useForm<Fields>({
    defaultValues: {
      title: action?.title ?? '',
      detail: action?.detail ?? '',
      owner: action?.owner?.id ?? '',
      dueOn: action?.dueOn ?? '',
    },
  });
  const save = handleSubmit(({ title, detail, owner, dueOn }) =>
    onSave({ title: title.trim(), detail: detail.trim() || null, owner: owner || null, dueOn: dueOn || null }),
  );
  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="lifted grid gap-2.5 p-3"
      aria-label={action ? 'Edit the action' : 'Plan an action'}
    >
      <TextField
        label="What will change?"
        autoFocus
        maxLength={200}
        error={formState.errors.title?.message}
        {...register('title', { validate: (title) => title.trim() !== '' || 'Say what will change.' })}
      />
      <TextArea label="More about it" rows={2} maxLength={5000} {...register('detail')} />
      <div className="grid grid-cols-2 gap-2.5">
        <Select label="Who does it?" {...register('owner')}>
          <option value="">nobody yet</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField label="Until when?" type="date" {...register('dueOn')} />
      </div>
      <Failure error={error} />
      <span className="flex justify-end gap-1.5">
        <Button kind="quiet" onClick={onClose}>
          Leave it
        </Button>
        <Button type="submit" kind="primary" busy={busy && 'Saving…'}>
          {action ? 'Save' : 'Plan it'}
        </Button>
      </span>
    </form>
  );
}
