import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Button, TextField } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { FormProblem } from './FormProblem.tsx';
import { showProblem } from './formErrors.ts';
import { createWorkspace, meQuery } from './queries.ts';

export function NewWorkspaceScreen() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { register, handleSubmit, setError, formState } = useForm<{ name: string }>();
  const submit = handleSubmit(async ({ name }) => {
    try {
      const workspace = await createWorkspace(name);
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: paths.start(workspace.slug), replace: true });
    } catch (error) {
      showProblem(error, ['name'], setError);
    }
  });
  const { errors, isSubmitting } = formState;
  return (
    <AccountFrame
      title="New workspace"
      lead="Its people, words and insights are apart from every other workspace."
      foot={
        <p>
          <Link to={paths.workspaces()} className="link">
            Your workspaces
          </Link>
        </p>
      }
    >
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <TextField
          label="Name"
          autoComplete="organization"
          size="large"
          error={errors.name?.message}
          {...register('name', { required: 'Give the workspace a name; it can be changed later.' })}
        />
        <FormProblem title="The workspace was not made." words={errors.root?.message} />
        <Button kind="primary" size="large" type="submit" busy={isSubmitting && 'Making it…'}>
          Make the workspace
        </Button>
      </form>
    </AccountFrame>
  );
}
