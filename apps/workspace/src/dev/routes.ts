import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/rootRoute.tsx';

/** The page of all pieces; only while developing. */
export const devRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/pieces',
        component: lazyRouteComponent(() => import('./PiecesScreen.tsx'), 'PiecesScreen'),
      }),
    ]
  : [];
