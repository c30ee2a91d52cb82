import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../shell/workspaceRoute.ts';
import { readBoardSearch } from './boardSearch.ts';

const board = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/insights',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./BoardScreen.tsx'), 'BoardScreen'),
});

const one = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/insights/$insight',
  component: lazyRouteComponent(() => import('./InsightScreen.tsx'), 'InsightScreen'),
});

export const insightRoutes = [board, one] as const;
