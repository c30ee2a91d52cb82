import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ApiProblem } from '../../api/index.ts';
import { Button, ButtonLink, ErrorState, problemWords, showToast, TextField } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { FormProblem } from './FormProblem.tsx';
import { PASSWORD_RULES } from './password.ts';
import { resetPassword } from './queries.ts';

/** Where the link in the mail leads. */
export function ResetPasswordScreen() {
  const { token, error } = useSearch({ from: '/reset-password' });
  return (
    <AccountFrame
      title="Choose a new password"
      foot={
        <p>
          <Link to={paths.signIn()} className="link">
            Back to sign in
          </Link>
        </p>
      }
    >
      {error || token === '' ? <LinkIsOver /> : <NewPassword token={token} />}
    </AccountFrame>
  );
}

function LinkIsOver() {
  return (
    <ErrorState
      title="This link does not work any more."
      actions={<ButtonLink to={paths.forgotPassword()}>Send a new link</ButtonLink>}
    >
      Links work once, for one hour. Your old password still stands.
    </ErrorState>
  );
}

function NewPassword({ token }: { token: string }) {
  const navigate = useNavigate();
  const { register, handleSubmit, setError, formState } = useForm<{ newPassword: string }>();
  const submit = handleSubmit(async ({ newPassword }) => {
    try {
      await resetPassword({ token, newPassword });
    } catch (error) {
      const over = error instanceof ApiProblem && error.code === 'INVALID_TOKEN';
      setError('root', {
        message: over ? 'The link has been used or is too old. Ask for a new one.' : problemWords(error),
      });
      return;
    }
    showToast({ words: 'Your new password stands. Sign in with it.' });
    await navigate({ to: paths.signIn(), replace: true });
  });
  const { errors, isSubmitting } = formState;
  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        size="large"
        hint="At least 10 characters. A sentence is good."
        error={errors.newPassword?.message}
        {...register('newPassword', PASSWORD_RULES)}
      />
      <FormProblem title="The password was not changed." words={errors.root?.message} />
      <Button kind="primary" size="large" type="submit" busy={isSubmitting && 'Saving…'}>
        Save the password
      </Button>
    </form>
  );
}
