/** Accounts, workspaces, members and their roles, API keys, audit. */
export { createAccount } from './account.ts';
export { audit } from './audit.ts';
export { type Auth, createAuth } from './auth.ts';
export { authRoutes } from './auth-routes.ts';
export { createAuthenticate } from './authenticate.ts';
export { mayJoin } from './invitations.ts';
export { createKey } from './keys.ts';
export { workspaceRoutes } from './routes.ts';
export {
  findMember,
  findWorkspace,
  findWorkspaceBySlug,
  listMembers,
  listWorkspaceIds,
  memberNames,
} from './workspace.store.ts';
export { createWorkspace } from './workspace.ts';
