import type { Box } from '@parley/server/api';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../shell/workspaceRoute.ts';

const BOXES: readonly string[] = ['mine', 'team', 'all', 'asleep'] satisfies Box[];

const isBox = (value: unknown): value is Box => typeof value === 'string' && BOXES.includes(value);

const inbox = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { box?: Box } => (isBox(search.box) ? { box: search.box } : {}),
  component: lazyRouteComponent(() => import('./InboxScreen.tsx'), 'InboxScreen'),
});

/** The inbox itself shows all its panes, so that moving from conversation to conversation keeps the list as it is. */
const front = createRoute({ getParentRoute: () => inbox, path: '/' });
const one = createRoute({ getParentRoute: () => inbox, path: '/$conversation' });

export const conversationRoutes = [inbox.addChildren([front, one])] as const;
