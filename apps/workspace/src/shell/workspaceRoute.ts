import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedIn } from '../features/account/routes.ts';
import { paths } from '../paths.ts';
import { rootRoute } from './rootRoute.tsx';
import { ScreenError } from './ScreenError.tsx';
import { channelsQuery } from './status.ts';

/** Everything inside a workspace; its children are the screens, shown in the shell. */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$workspace',
  beforeLoad: async ({ context, params, location }) => {
    const me = await signedIn(context, location.href);
    const workspace = me.workspaces.find((each) => each.slug === params.workspace);
    if (!workspace) throw redirect({ to: paths.workspaces(), replace: true });
    return { me, workspace };
  },
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
  errorComponent: ScreenError,
});

/** `/w/slug` alone: the inbox, or the first-run page while nothing is listened to. */
export const workspaceFrontRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: async ({ context, params: { workspace } }) => {
    const channels = await context.queryClient.ensureQueryData(channelsQuery(workspace));
    throw redirect({ to: channels.items.length > 0 ? paths.inbox(workspace) : paths.start(workspace), replace: true });
  },
});
