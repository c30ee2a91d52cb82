import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../shell/workspaceRoute.ts';

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const people = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): { q?: string; tag?: string } => {
    const q = words(search.q);
    const tag = words(search.tag);
    return { ...(q && { q }), ...(tag && { tag }) };
  },
  component: lazyRouteComponent(() => import('./PeopleScreen.tsx'), 'PeopleScreen'),
});

const person = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('./PersonScreen.tsx'), 'PersonScreen'),
});

export const peopleRoutes = [people, person] as const;
