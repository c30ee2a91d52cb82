import type { Tx } from '../platform/database/database.ts';
import { ForbiddenError, NotFoundError } from '../platform/errors.ts';
import { publish } from '../platform/events.ts';
import type { Actor, Role } from '../platform/http/actor.ts';
import { audit } from './audit.ts';
import { LastOwnerError, RoleTooHighError } from './errors.ts';
import { deleteMember, findMember, lockOwners, setRole } from './workspace.store.ts';

/** Gives a member another role. Only owners make or unmake owners; the last owner stays one. */
export async function changeRole(trx: Tx, actor: Actor, userId: string, role: Role, now: Date): Promise<void> {
  const member = await memberOrFail(trx, actor, userId);
  if ((role === 'owner' || member.role === 'owner') && actor.role !== 'owner') throw new RoleTooHighError();
  if (member.role === 'owner' && role !== 'owner') await keepAnOwner(trx, actor.workspaceId, userId);
  await setRole(trx, actor.workspaceId, userId, role);
  await audit(trx, actor.workspaceId, actor, 'member.role_changed', userId, { from: member.role, to: role }, now);
  await publish(trx, actor.workspaceId, now, { kind: 'workspace.changed', payload: {} });
}

/** Takes a member out. Anybody may leave; taking out others needs an admin, an owner for owners. */
export async function removeMember(trx: Tx, actor: Actor, userId: string, now: Date): Promise<void> {
  const leaving = actor.kind === 'user' && actor.id === userId;
  if (!leaving && actor.role !== 'owner' && actor.role !== 'admin') {
    throw new ForbiddenError('Taking others out of the workspace needs an admin or owner. You may leave yourself.');
  }
  const member = await memberOrFail(trx, actor, userId);
  if (member.role === 'owner' && actor.role !== 'owner') throw new RoleTooHighError();
  if (member.role === 'owner') await keepAnOwner(trx, actor.workspaceId, userId);
  await deleteMember(trx, actor.workspaceId, userId);
  await audit(
    trx,
    actor.workspaceId,
    actor,
    leaving ? 'member.left' : 'member.removed',
    userId,
    { role: member.role },
    now,
  );
  await publish(trx, actor.workspaceId, now, { kind: 'workspace.changed', payload: {} });
}

async function memberOrFail(trx: Tx, actor: Actor, userId: string) {
  const member = await findMember(trx, actor.workspaceId, userId);
  if (!member) throw new NotFoundError('member', userId);
  return member;
}

async function keepAnOwner(trx: Tx, workspaceId: string, leaving: string): Promise<void> {
  const owners = await lockOwners(trx, workspaceId);
  if (owners.every((owner) => owner === leaving)) throw new LastOwnerError();
}
