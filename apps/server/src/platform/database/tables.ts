/**
 * The one reviewed list of tables that are not a workspace's own. Every other table in our schemas is a tenant table:
 * `workspace_id` first in its primary key, row level security forced.
 */
export const schemas = [
  'platform',
  'auth',
  'workspaces',
  'people',
  'channels',
  'conversations',
  'understanding',
  'insights',
] as const;

/** Small, global, rarely written. */
export const referenceTables = ['auth.user', 'workspaces.workspace'] as const;

/** Never joined to by a foreign key from tenant tables; they live on one node. */
export const localTables = ['platform.migration', 'auth.session', 'auth.account', 'auth.verification'] as const;

export const appRole = 'parley_app';
