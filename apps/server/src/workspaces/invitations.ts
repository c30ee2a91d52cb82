import { createHash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { ForbiddenError, NotFoundError } from '../platform/errors.ts';
import type { Actor, Role, Session } from '../platform/http/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Mailer } from '../platform/mail/mail.ts';
import { audit } from './audit.ts';
import { InvitationUnusableError, RoleTooHighError } from './errors.ts';
import { acceptInvitation, insertInvitation, isInvited, revokeInvitation } from './invitation.store.ts';
import { findWorkspace, insertMember } from './workspace.store.ts';

const validDays = 7;

/** Invites an address by mail. The token is in the mail alone; the row keeps its hash. */
export async function invite(
  trx: Tx,
  actor: Actor,
  { email, role }: { email: string; role: Role },
  { mailer, publicUrl, now }: { mailer: Mailer; publicUrl: string; now: Date },
): Promise<void> {
  if (actor.kind !== 'user') throw new ForbiddenError('An invitation comes from a person. Sign in to send one.');
  if (role === 'owner' && actor.role !== 'owner') throw new RoleTooHighError();
  const workspace = await findWorkspace(trx, actor.workspaceId);
  if (!workspace) throw new NotFoundError('workspace', actor.workspaceId);
  const { token, hash } = makeToken(actor.workspaceId);
  const id = newId();
  await insertInvitation(trx, {
    workspace_id: actor.workspaceId,
    id,
    email,
    role,
    token_hash: hash,
    invited_by: actor.id,
    created_at: now,
    expires_at: new Date(now.getTime() + validDays * 86_400_000),
  });
  await audit(trx, actor.workspaceId, actor, 'invitation.sent', id, { role }, now);
  await mailer.send({
    to: email,
    subject: `You are invited to ${workspace.name} on Parley`,
    text: `Hello,\n\nyou are invited to the workspace "${workspace.name}". Come in here, within ${validDays} days:\n\n${publicUrl}/invitation?token=${token}\n\nIf you did not expect this, do nothing.\n`,
  });
}

/** Takes an invitation back before it was used. */
export async function withdrawInvitation(trx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  if (!(await revokeInvitation(trx, actor.workspaceId, id, now))) throw new NotFoundError('open invitation', id);
  await audit(trx, actor.workspaceId, actor, 'invitation.withdrawn', id, {}, now);
}

/** Makes the signed-in person a member by his invitation. @returns the workspace he may go to now */
export async function joinByInvitation(db: WorkspaceDb, person: Session, token: string, now: Date) {
  const parts = readToken(token);
  if (!parts) throw new InvitationUnusableError();
  return db.inWorkspace(parts.workspaceId, async (trx) => {
    const invitation = await acceptInvitation(trx, parts.workspaceId, parts.hash, person.email, now);
    const workspace = await findWorkspace(trx, parts.workspaceId);
    if (!invitation || !workspace) throw new InvitationUnusableError();
    await insertMember(trx, parts.workspaceId, person.userId, invitation.role as Role, now);
    await audit(
      trx,
      parts.workspaceId,
      { kind: 'user', id: person.userId },
      'invitation.accepted',
      invitation.id,
      {},
      now,
    );
    return workspace;
  });
}

/** Whether the holder of a token may sign up with an address where signing up needs an invitation. */
export async function mayJoin(db: WorkspaceDb, token: string, email: string, now: Date): Promise<boolean> {
  const parts = readToken(token);
  return parts !== null && isInvited(db, parts.workspaceId, parts.hash, email, now);
}

const tokenBytes = 24;

/** base64url of the workspace's id and a random part: it leads to its workspace by itself. */
function makeToken(workspaceId: string): { token: string; hash: Buffer } {
  const secret = randomBytes(tokenBytes);
  return { token: Buffer.concat([parse(workspaceId), secret]).toString('base64url'), hash: sha256(secret) };
}

function readToken(token: string): { workspaceId: string; hash: Buffer } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 16 + tokenBytes) return null;
  try {
    return { workspaceId: stringify(bytes, 0), hash: sha256(bytes.subarray(16)) };
  } catch {
    return null; // the first bytes are no UUID
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
