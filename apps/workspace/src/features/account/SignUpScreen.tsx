import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ApiProblem } from '../../api/index.ts';
import { Button, problemWords, showToast, TextField } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { FormProblem } from './FormProblem.tsx';
import { showProblem } from './formErrors.ts';
import { PASSWORD_RULES } from './password.ts';
import { acceptInvitation, createWorkspace, meQuery, type NewAccount, signUp } from './queries.ts';

interface SignUpForm extends NewAccount {
  /** Asked for unless an invitation leads into somebody else's. */
  workspaceName?: string;
}

export function SignUpScreen() {
  const { invitation } = useSearch({ from: '/sign-up' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { register, handleSubmit, setError, formState } = useForm<SignUpForm>();
  const submit = handleSubmit(async ({ workspaceName = '', ...account }) => {
    try {
      await signUp(account, invitation);
    } catch (error) {
      if (isTaken(error)) setError('email', { message: TAKEN }, { shouldFocus: true });
      else showProblem(error, ['name', 'email', 'password'], setError);
      return;
    }
    // From here on the account stands. What fails now can be done again from the page of workspaces.
    try {
      const workspace = await (invitation ? acceptInvitation(invitation) : createWorkspace(workspaceName));
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: invitation ? paths.home(workspace.slug) : paths.start(workspace.slug), replace: true });
    } catch (error) {
      showToast({ words: `You are signed up. The workspace is missing yet: ${problemWords(error)}` });
      await navigate({ to: paths.workspaces(), replace: true });
    }
  });
  const { errors, isSubmitting } = formState;
  return (
    <AccountFrame
      title="Sign up"
      lead={
        invitation
          ? 'Then you are in the workspace that invited you.'
          : 'You, and a workspace for your team. Others can be invited later.'
      }
      foot={
        <p>
          Already with us?{' '}
          <Link to={paths.signIn()} className="link">
            Sign in
          </Link>
        </p>
      }
    >
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <TextField
          label="Your name"
          autoComplete="name"
          size="large"
          hint="Customers see it on your replies."
          error={errors.name?.message}
          {...register('name', { required: 'Enter the name that customers may see.' })}
        />
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          size="large"
          error={errors.email?.message}
          {...register('email', {
            required: 'Enter your address; it is also how you sign in.',
            pattern: { value: /^\S+@\S+$/, message: 'An address looks like name@firm.example.' },
          })}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          size="large"
          hint="At least 10 characters. A sentence is good."
          error={errors.password?.message}
          {...register('password', PASSWORD_RULES)}
        />
        {invitation ? null : (
          <TextField
            label="Workspace"
            autoComplete="organization"
            size="large"
            hint="The name of your firm or team."
            error={errors.workspaceName?.message}
            {...register('workspaceName', { required: 'Give the workspace a name; it can be changed later.' })}
          />
        )}
        <FormProblem title="The account was not made." words={errors.root?.message} />
        <Button kind="primary" size="large" type="submit" busy={isSubmitting && 'Making your workspace…'}>
          Sign up
        </Button>
      </form>
    </AccountFrame>
  );
}

const TAKEN = 'This address has an account already. Sign in with it, or choose a new password.';

function isTaken(error: unknown): boolean {
  return error instanceof ApiProblem && error.code.startsWith('USER_ALREADY_EXISTS');
}
