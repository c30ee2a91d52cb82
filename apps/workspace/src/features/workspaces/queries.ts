import type {
  ApiKey,
  AuditEvent,
  Invitation,
  MadeApiKey,
  Member,
  NewApiKey,
  NewInvitation,
  RoleName,
  Workspace,
  WorkspaceChange,
} from '@parley/server/api';
import { queryOptions } from '@tanstack/react-query';
import { pagesOptions, workspaceApi } from '../../api/index.ts';

interface Items<Item> {
  readonly items: readonly Item[];
}

export const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'workspace', 'members'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Items<Member>>('/members', { signal }),
    select: (list) => list.items,
  });

/** Invitations that can still be accepted; for admins and owners. */
export const invitationsQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'workspace', 'invitations'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Items<Invitation>>('/invitations', { signal }),
    select: (list) => list.items,
  });

export const apiKeysQuery = (slug: string) =>
  queryOptions({
    queryKey: [slug, 'workspace', 'api-keys'],
    queryFn: ({ signal }) => workspaceApi(slug).get<Items<ApiKey>>('/api-keys', { signal }),
    select: (list) => list.items,
  });

/** Who did what, newest first. */
export const auditPages = (slug: string) =>
  pagesOptions<AuditEvent>({
    api: workspaceApi(slug),
    queryKey: [slug, 'workspace', 'audit'],
    path: '/audit',
  });

export const changeWorkspace = (slug: string, change: WorkspaceChange) =>
  workspaceApi(slug).patch<Workspace>('/workspace', change);

export const changeRole = (slug: string, memberId: string, role: RoleName) =>
  workspaceApi(slug).patch(`/members/${memberId}`, { role });

export const removeMember = (slug: string, memberId: string) => workspaceApi(slug).delete(`/members/${memberId}`);

export const invite = (slug: string, invitation: NewInvitation) => workspaceApi(slug).post('/invitations', invitation);

export const withdrawInvitation = (slug: string, invitationId: string) =>
  workspaceApi(slug).delete(`/invitations/${invitationId}`);

export const makeApiKey = (slug: string, key: NewApiKey) => workspaceApi(slug).post<MadeApiKey>('/api-keys', key);

export const withdrawApiKey = (slug: string, keyId: string) => workspaceApi(slug).delete(`/api-keys/${keyId}`);
