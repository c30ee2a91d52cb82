import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { workspaceRoute } from '../../shell/workspaceRoute.ts';

const settings = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SettingsFrame.tsx'), 'SettingsFrame'),
});

const front = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: paths.settings(params.workspace), replace: true });
  },
});

const general = createRoute({
  getParentRoute: () => settings,
  path: '/general',
  component: lazyRouteComponent(() => import('./GeneralScreen.tsx'), 'GeneralScreen'),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(() => import('./MembersScreen.tsx'), 'MembersScreen'),
});

const keys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('./ApiKeysScreen.tsx'), 'ApiKeysScreen'),
});

const channels = createRoute({
  getParentRoute: () => settings,
  path: '/channels',
  component: lazyRouteComponent(() => import('./ChannelsScreen.tsx'), 'ChannelsScreen'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('./AuditScreen.tsx'), 'AuditScreen'),
});

const you = createRoute({
  getParentRoute: () => settings,
  path: '/you',
  component: lazyRouteComponent(() => import('./AppearanceScreen.tsx'), 'AppearanceScreen'),
});

export const settingsRoutes = [settings.addChildren([front, general, members, keys, channels, audit, you])] as const;
