import type { z } from 'zod';
import type { AuditRow } from './audit.store.ts';
import type { listInvitations } from './invitation.store.ts';
import type { listKeys } from './key.store.ts';
import type { ApiKey, AuditEvent, Invitation, Member, RoleName, Scope, Workspace } from './schemas.ts';
import type { listMembers, WorkspaceRecord } from './workspace.store.ts';

/** Rows as the API shows them. */

type Row<List extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];
type Role = z.output<typeof RoleName>;

export function shownWorkspace(row: WorkspaceRecord | undefined): z.output<typeof Workspace> {
  if (!row) throw new Error('the workspace of an authenticated caller is gone');
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    timeZone: row.time_zone,
    createdAt: row.created_at.toISOString(),
  };
}

export function shownMember(row: Row<typeof listMembers>): z.output<typeof Member> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    joinedAt: row.joined_at.toISOString(),
  };
}

export function shownInvitation(row: Row<typeof listInvitations>): z.output<typeof Invitation> {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    invitedBy: row.invited_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

export function shownKey(row: Row<typeof listKeys>, names: Map<string, string>): z.output<typeof ApiKey> {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes as z.output<typeof Scope>[],
    hint: row.hint,
    createdBy: row.created_by ? (names.get(row.created_by) ?? null) : null,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
}

export function shownAudit(row: AuditRow, names: Map<string, string>): z.output<typeof AuditEvent> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor === 'system' ? 'Parley' : (names.get(row.actor) ?? 'somebody who left'),
    action: row.action,
    subject: row.subject,
    detail: row.detail as Record<string, unknown>,
  };
}
