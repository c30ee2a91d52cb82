import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ApiProblem } from '../../api/index.ts';
import { Button, problemWords, TextField } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { FormProblem } from './FormProblem.tsx';
import { type Credentials, installationQuery, meQuery, signIn } from './queries.ts';

export function SignInScreen() {
  const { after } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { register, handleSubmit, setError, formState } = useForm<Credentials>();
  const submit = handleSubmit(async (credentials) => {
    try {
      await signIn(credentials);
    } catch (error) {
      setError('root', { message: signInWords(error) });
      return;
    }
    await queryClient.invalidateQueries(meQuery);
    await navigate({ href: after ?? '/', replace: true });
  });
  const { errors, isSubmitting } = formState;
  return (
    <AccountFrame title="Sign in" foot={<OtherWays />}>
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          size="large"
          error={errors.email?.message}
          {...register('email', { required: 'Enter the address you signed up with.' })}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          size="large"
          error={errors.password?.message}
          {...register('password', { required: 'Enter your password.' })}
        />
        <FormProblem title="You are not signed in." words={errors.root?.message} />
        <Button kind="primary" size="large" type="submit" busy={isSubmitting && 'Signing in…'}>
          Sign in
        </Button>
      </form>
    </AccountFrame>
  );
}

function OtherWays() {
  const { data: installation } = useQuery(installationQuery);
  return (
    <>
      <p>
        <Link to={paths.forgotPassword()} className="link">
          I forgot my password
        </Link>
      </p>
      {installation?.signUp === 'invited' && !installation.firstUser ? null : (
        <p>
          No account yet?{' '}
          <Link to={paths.signUp()} className="link">
            Sign up
          </Link>
        </p>
      )}
    </>
  );
}

function signInWords(error: unknown): string {
  const refused = error instanceof ApiProblem && (error.status === 401 || error.status === 400);
  return refused
    ? 'That address and password do not belong together. Check both, or reset the password.'
    : problemWords(error);
}
