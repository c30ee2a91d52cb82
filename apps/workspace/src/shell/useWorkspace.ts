import type { Me } from '@parley/server/api';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { meQuery } from '../features/account/queries.ts';

/** A workspace, with the person's role in it. */
export type Membership = Me['workspaces'][number];

/** The signed-in person. Only below the workspace route, which has made sure of them. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The workspace of the address bar, with this person's role in it. */
export function useWorkspace(): Membership {
  const { workspace: slug } = useParams({ strict: false });
  const me = useMe();
  const workspace = me.workspaces.find((each) => each.slug === slug);
  if (!workspace)
    throw new Error(`expected to be below /w/$workspace, in one of the person's workspaces; got "${slug}"`);
  return workspace;
}

/** Whether this person may change things, or look after the workspace. The server checks it again. */
export function useMay(what: 'write' | 'admin' | 'owner'): boolean {
  const { role } = useWorkspace();
  if (what === 'write') return role !== 'viewer';
  return role === 'owner' || (what === 'admin' && role === 'admin');
}
