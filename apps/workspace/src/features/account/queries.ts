import type { Installation, Me, NewWorkspace, Workspace } from '@parley/server/api';
import { queryOptions } from '@tanstack/react-query';
import { accountApi, authApi } from '../../api/index.ts';

/** Who is signed in, and in which workspaces. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => accountApi.get<Me>('/me', { signal }),
  staleTime: 5 * 60_000,
});

/** What this installation allows and where its mail goes; open to everybody. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => accountApi.get<Installation>('/installation', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function signIn(credentials: Credentials): Promise<void> {
  return authApi.post('/sign-in/email', credentials);
}

export interface NewAccount extends Credentials {
  readonly name: string;
}

/**
 * Makes the account and signs in.
 *
 * @param invitation token from the mail; where signing up is by invitation, nothing goes without it
 */
export function signUp(account: NewAccount, invitation?: string): Promise<void> {
  return authApi.post('/sign-up/email', account, {
    headers: invitation ? { 'x-parley-invitation': invitation } : {},
  });
}

/** A workspace of one's own, in the zone of this browser. */
export function createWorkspace(name: string): Promise<Workspace> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return accountApi.post('/workspaces', { name, timeZone } satisfies NewWorkspace);
}

/** Joins the workspace that the mail invites to. */
export function acceptInvitation(token: string): Promise<Workspace> {
  return accountApi.post('/invitations/accept', { token });
}

export function signOut(): Promise<void> {
  return authApi.post('/sign-out', {});
}

/** Always succeeds, whether the address is known or not: the answer must not tell who has an account. */
export function requestPasswordReset(email: string): Promise<void> {
  return authApi.post('/request-password-reset', { email, redirectTo: '/reset-password' });
}

export function resetPassword(given: { token: string; newPassword: string }): Promise<void> {
  return authApi.post('/reset-password', given);
}
