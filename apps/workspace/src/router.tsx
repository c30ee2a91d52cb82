import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { devRoutes } from './dev/routes.ts';
import { accountRoutes } from './features/account/routes.ts';
import { channelRoutes } from './features/channels/routes.ts';
import { conversationRoutes } from './features/conversations/routes.ts';
import { insightRoutes } from './features/insights/routes.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { settingsRoutes } from './features/workspaces/routes.ts';
import { NotFound } from './shell/NotFound.tsx';
import { rootRoute } from './shell/rootRoute.tsx';
import { ScreenError } from './shell/ScreenError.tsx';
import { workspaceFrontRoute, workspaceRoute } from './shell/workspaceRoute.ts';

/** Every screen of the app. A feature adds its routes here, below the workspace. */
const routeTree = rootRoute.addChildren([
  ...accountRoutes,
  ...devRoutes,
  workspaceRoute.addChildren([
    workspaceFrontRoute,
    ...channelRoutes,
    ...conversationRoutes,
    ...peopleRoutes,
    ...insightRoutes,
    ...settingsRoutes,
  ]),
]);

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ScreenError,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
