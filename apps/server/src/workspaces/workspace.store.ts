import { sql } from 'kysely';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import type { Role } from '../platform/http/actor.ts';

export type WorkspaceRecord = { id: string; slug: string; name: string; time_zone: string; created_at: Date };

const columns = ['id', 'slug', 'name', 'time_zone', 'created_at'] as const;

export function findWorkspaceBySlug(db: WorkspaceDb, slug: string): Promise<WorkspaceRecord | undefined> {
  return db.global.selectFrom('workspaces.workspace').select(columns).where('slug', '=', slug).executeTakeFirst();
}

/** The directory is global: in a transaction or outside one. */
export function findWorkspace(db: Tx | WorkspaceDb, id: string): Promise<WorkspaceRecord | undefined> {
  return ('global' in db ? db.global : db)
    .selectFrom('workspaces.workspace')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Every workspace, for the tasks that look after each in turn. */
export async function listWorkspaceIds(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.global.selectFrom('workspaces.workspace').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Inserts under the first free of `slug`, `slug-2`, `slug-3`, …; the unique constraint decides, not a look before. */
export async function insertWorkspace(trx: Tx, row: WorkspaceRecord): Promise<string> {
  for (let suffix = 1; ; suffix += 1) {
    const slug = suffix === 1 ? row.slug : `${row.slug}-${suffix}`;
    const made = await trx
      .insertInto('workspaces.workspace')
      .values({ ...row, slug })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst();
    if (made) return made.slug;
  }
}

export async function updateWorkspace(
  trx: Tx,
  id: string,
  change: { name?: string; time_zone?: string },
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await trx.updateTable('workspaces.workspace').set(change).where('id', '=', id).execute();
}

/** The workspaces of a person with his role in each; inside `asUser`, which shows no one else's memberships. */
export function listMemberships(trx: Tx, userId: string) {
  return trx
    .selectFrom('workspaces.member as m')
    .innerJoin('workspaces.workspace as w', 'w.id', 'm.workspace_id')
    .select(['w.id', 'w.slug', 'w.name', 'w.time_zone', 'w.created_at', 'm.role'])
    .where('m.user_id', '=', userId)
    .orderBy('w.name')
    .execute() as Promise<(WorkspaceRecord & { role: Role })[]>;
}

export async function findMembership(trx: Tx, userId: string, slug: string) {
  return (await listMemberships(trx, userId)).find((membership) => membership.slug === slug);
}

export function listMembers(trx: Tx, workspaceId: string) {
  return trx
    .selectFrom('workspaces.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.name', 'u.email', 'm.role', 'm.joined_at'])
    .where('m.workspace_id', '=', workspaceId)
    .orderBy('u.name')
    .execute();
}

/** Names of members by id, for screens of other modules; people who left are named too, as long as their account is there. */
export async function memberNames(trx: Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function insertMember(
  trx: Tx,
  workspaceId: string,
  userId: string,
  role: Role,
  joinedAt: Date,
): Promise<void> {
  await trx
    .insertInto('workspaces.member')
    .values({ workspace_id: workspaceId, user_id: userId, role, joined_at: joinedAt })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
    .execute();
}

/** Locks the owners' rows, so that two owners who leave at once cannot leave none. */
export async function lockOwners(trx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('workspaces.member')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .forUpdate()
    .execute();
  return rows.map(({ user_id }) => user_id);
}

export function findMember(trx: Tx, workspaceId: string, userId: string) {
  return trx
    .selectFrom('workspaces.member')
    .select(['user_id', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

export async function setRole(trx: Tx, workspaceId: string, userId: string, role: Role): Promise<void> {
  await trx
    .updateTable('workspaces.member')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

export async function deleteMember(trx: Tx, workspaceId: string, userId: string): Promise<void> {
  await trx
    .deleteFrom('workspaces.member')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

export async function anyUser(db: WorkspaceDb): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (select from auth."user") as there`.execute(db.global);
  return rows[0]?.there ?? false;
}
