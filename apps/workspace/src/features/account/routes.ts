import type { Me } from '@parley/server/api';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../../api/index.ts';
import { paths } from '../../paths.ts';
import { type RouterContext, rootRoute } from '../../shell/rootRoute.tsx';
import { installationQuery, meQuery } from './queries.ts';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => {
    const after = textOf(search.after);
    // Only a path of our own: `//elsewhere` would lead away after signing in.
    return /^\/(?![/\\])/.test(after) ? { after } : {};
  },
  component: lazyRouteComponent(() => import('./SignInScreen.tsx'), 'SignInScreen'),
  loader: ({ context }) => context.queryClient.prefetchQuery(installationQuery),
});

const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: (search: Record<string, unknown>) => ({ invitation: textOf(search.invitation) || undefined }),
  component: lazyRouteComponent(() => import('./SignUpScreen.tsx'), 'SignUpScreen'),
  loader: ({ context }) => context.queryClient.prefetchQuery(installationQuery),
});

const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./ForgotPasswordScreen.tsx'), 'ForgotPasswordScreen'),
  loader: ({ context }) => context.queryClient.prefetchQuery(installationQuery),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  validateSearch: (search: Record<string, unknown>) => ({
    token: textOf(search.token),
    error: textOf(search.error) || undefined,
  }),
  component: lazyRouteComponent(() => import('./ResetPasswordScreen.tsx'), 'ResetPasswordScreen'),
});

/** Where the link in an invitation's mail leads. */
const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  validateSearch: (search: Record<string, unknown>) => ({ token: textOf(search.token) }),
  component: lazyRouteComponent(() => import('./InvitationScreen.tsx'), 'InvitationScreen'),
});

const workspaces = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workspaces',
  beforeLoad: ({ context }) => signedIn(context, paths.workspaces()),
  component: lazyRouteComponent(() => import('./WorkspacesScreen.tsx'), 'WorkspacesScreen'),
});

const newWorkspace = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workspaces/new',
  beforeLoad: ({ context }) => signedIn(context, paths.newWorkspace()),
  component: lazyRouteComponent(() => import('./NewWorkspaceScreen.tsx'), 'NewWorkspaceScreen'),
});

/** The bare address: into the only workspace, or to the choice. Whoever comes first of all signs up. */
const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const me = await whoIsSignedIn(queryClient);
    if (!me) {
      const { firstUser } = await queryClient.ensureQueryData(installationQuery);
      throw redirect({ to: firstUser ? paths.signUp() : paths.signIn(), replace: true });
    }
    const [only, ...others] = me.workspaces;
    throw redirect({ to: only && others.length === 0 ? paths.home(only.slug) : paths.workspaces(), replace: true });
  },
});

/** The signed-in person. Sends everybody else to sign in, and back to `after` then. */
export async function signedIn({ queryClient }: RouterContext, after: string): Promise<Me> {
  const me = await whoIsSignedIn(queryClient);
  if (!me) throw redirect({ to: paths.signIn(), search: { after }, replace: true });
  return me;
}

async function whoIsSignedIn(queryClient: QueryClient): Promise<Me | null> {
  try {
    // Read anew when it was made stale, as by a workspace that was just made.
    return await queryClient.fetchQuery(meQuery);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export const accountRoutes = [
  front,
  signIn,
  signUp,
  forgotPassword,
  resetPassword,
  invitation,
  workspaces,
  newWorkspace,
] as const;
