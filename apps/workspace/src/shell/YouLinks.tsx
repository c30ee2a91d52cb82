import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { signOut } from '../features/account/queries.ts';
import { paths } from '../paths.ts';
import { useMe, useWorkspace } from './useWorkspace.ts';

const ROW = 'flex min-h-8 w-full items-center justify-between gap-3 px-3.5 py-1 text-left hover:bg-accent-soft';

/** Who you are, where else you belong, and the way out; in the masthead's menu and under More on a phone. */
export function YouLinks({ onGo }: { onGo: () => void }) {
  const { user, workspaces } = useMe();
  const here = useWorkspace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    await navigate({ to: paths.signIn() });
    queryClient.clear();
  };
  return (
    <>
      <p className="px-3.5 pb-2 leading-[18px]">
        <b className="font-semibold">{user.name}</b>
        <br />
        <span className="text-12 text-ink-3">{user.email}</span>
      </p>
      <p className="caption border-t border-line px-3.5 pt-2 pb-1">Workspaces</p>
      <ul>
        {workspaces.map((workspace) => (
          <li key={workspace.id}>
            <Link
              to={paths.home(workspace.slug)}
              className={ROW}
              onClick={onGo}
              aria-current={workspace.id === here.id ? 'true' : undefined}
            >
              <span className={workspace.id === here.id ? 'font-semibold' : undefined}>{workspace.name}</span>
              <span className="text-12 text-ink-3">{workspace.id === here.id ? 'here' : workspace.role}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-2 border-t border-line pt-2">
        <Link to={paths.newWorkspace()} className={ROW} onClick={onGo}>
          New workspace
        </Link>
        <Link to={paths.settings(here.slug, 'you')} className={ROW} onClick={onGo}>
          Appearance and keys
        </Link>
        <button type="button" className={ROW} onClick={() => void leave()}>
          Sign out
        </button>
      </div>
    </>
  );
}
