import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, problemWords, TextField } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { FormProblem } from './FormProblem.tsx';
import { installationQuery, requestPasswordReset } from './queries.ts';

export function ForgotPasswordScreen() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm<{ email: string }>();
  const submit = handleSubmit(async ({ email }) => {
    try {
      await requestPasswordReset(email);
      setSentTo(email);
    } catch (error) {
      setError('root', { message: problemWords(error) });
    }
  });
  const { errors, isSubmitting } = formState;
  const back = (
    <p>
      <Link to={paths.signIn()} className="link">
        Back to sign in
      </Link>
    </p>
  );
  if (sentTo !== null) {
    return (
      <AccountFrame title="Look for our mail" foot={back}>
        <div role="status">
          <p className="text-14">
            If {sentTo} has an account here, a link to choose a new password is on its way. It works for one hour.
          </p>
          <WhereMailGoes />
        </div>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title="Forgot your password" lead="We send you a link to choose a new one." foot={back}>
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          size="large"
          error={errors.email?.message}
          {...register('email', { required: 'Enter the address you signed up with.' })}
        />
        <FormProblem title="The mail was not sent." words={errors.root?.message} />
        <Button kind="primary" size="large" type="submit" busy={isSubmitting && 'Sending…'}>
          Send the link
        </Button>
      </form>
    </AccountFrame>
  );
}

/** An installation without a mail server writes its mail into a folder; nobody should wait for it in vain. */
function WhereMailGoes() {
  const { data: installation } = useQuery(installationQuery);
  if (!installation?.mailSpool) return null;
  return (
    <p className="mt-3 rounded-1 bg-warn-soft px-3 py-2 text-ink">
      This installation has no mail server yet. Its mail is written into the folder{' '}
      <code className="font-mono text-12">{installation.mailSpool}</code> on the server: ask the person who runs it for
      the link.
    </p>
  );
}
