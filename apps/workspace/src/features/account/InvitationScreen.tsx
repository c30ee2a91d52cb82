import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, ButtonLink, ErrorState, problemWords } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { acceptInvitation, meQuery } from './queries.ts';

/** Where the link in an invitation's mail leads: join, after signing in or up. */
export function InvitationScreen() {
  const { token } = useSearch({ from: '/invitation' });
  const { data: me, isPending } = useQuery({ ...meQuery, retry: false });
  if (isPending) return <AccountFrame title="You are invited">{null}</AccountFrame>;
  if (!me) return <SignFirst token={token} />;
  return (
    <AccountFrame title="You are invited" lead={`Signed in as ${me.user.email}.`}>
      <Join token={token} />
    </AccountFrame>
  );
}

function SignFirst({ token }: { token: string }) {
  return (
    <AccountFrame title="You are invited" lead="Sign up with the address that the invitation was sent to.">
      <div className="flex flex-wrap items-center gap-4">
        <ButtonLink kind="primary" size="large" to={paths.signUp()} search={{ invitation: token }}>
          Sign up
        </ButtonLink>
        <span>
          Already with us?{' '}
          <Link to={paths.signIn()} search={{ after: `/invitation?token=${token}` }} className="link">
            Sign in
          </Link>
        </span>
      </div>
    </AccountFrame>
  );
}

function Join({ token }: { token: string }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const join = useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: async (workspace) => {
      await queryClient.invalidateQueries(meQuery);
      await navigate({ to: paths.home(workspace.slug), replace: true });
    },
  });
  return (
    <div className="grid justify-items-start gap-4">
      {join.isError ? <ErrorState title="You have not joined.">{problemWords(join.error)}</ErrorState> : null}
      <Button kind="primary" size="large" busy={join.isPending && 'Joining…'} onClick={() => join.mutate()}>
        Join the workspace
      </Button>
    </div>
  );
}
