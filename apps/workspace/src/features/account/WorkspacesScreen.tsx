import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { meQuery, signOut } from './queries.ts';

/** For people with several workspaces, or with none. */
export function WorkspacesScreen() {
  const { user, workspaces } = useSuspenseQuery(meQuery).data;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    await navigate({ to: paths.signIn() });
    queryClient.clear();
  };
  return (
    <AccountFrame
      title="Your workspaces"
      lead={`Signed in as ${user.email}.`}
      foot={
        <div className="flex flex-wrap gap-1.5">
          <ButtonLink to={paths.newWorkspace()}>New workspace</ButtonLink>
          <Button kind="quiet" onClick={() => void leave()}>
            Sign out
          </Button>
        </div>
      }
    >
      {workspaces.length === 0 ? (
        <p className="text-14">You belong to no workspace yet. Make one, or ask a colleague to invite {user.email}.</p>
      ) : (
        <ul className="-mt-2">
          {workspaces.map((workspace) => (
            <li key={workspace.id} className="border-b border-line last:border-0">
              <Link
                to={paths.home(workspace.slug)}
                className="flex min-h-11 items-center justify-between gap-3 text-14 font-medium hover:text-accent"
              >
                {workspace.name}
                <span className="text-12 font-normal text-ink-3">{workspace.role}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </AccountFrame>
  );
}
