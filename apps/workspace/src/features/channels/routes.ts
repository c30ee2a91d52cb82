import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../shell/workspaceRoute.ts';

const start = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./StartScreen.tsx'), 'StartScreen'),
});

const imports = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsScreen.tsx'), 'ImportsScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('./ImportScreen.tsx'), 'ImportScreen'),
});

export const channelRoutes = [start, imports, oneImport] as const;
