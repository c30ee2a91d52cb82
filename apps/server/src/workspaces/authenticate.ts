import type { FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { ForbiddenError, UnauthenticatedError } from '../platform/errors.ts';
import type { Actor, Role, Session } from '../platform/http/actor.ts';
import type { Authenticate } from '../platform/http/guard.ts';
import { matches, readKey } from './api-key.ts';
import type { Auth } from './auth.ts';
import { findUsableKey, markUsed } from './key.store.ts';
import { findMembership } from './workspace.store.ts';

/** How often the last use of a key is written down. */
const usedEveryMs = 60_000;

/** Recognises callers: programs by API key, people by session cookie and the workspace they name. */
export function createAuthenticate(db: WorkspaceDb, auth: Auth, clock: Clock): Authenticate {
  const session = async (request: FastifyRequest): Promise<Session | null> => {
    if (!request.headers.cookie) return null;
    const found = await auth.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) });
    return found ? { userId: found.user.id, name: found.user.name, email: found.user.email } : null;
  };
  return {
    session,
    async actor(request) {
      const { authorization } = request.headers;
      if (authorization !== undefined) return actorOfKey(db, authorization, clock());
      const person = await session(request);
      return person && actorOfPerson(db, person, slugOf(request));
    },
  };
}

/** The workspace of a browser's request; event streams name it in the query, since they cannot send headers. */
function slugOf(request: FastifyRequest): string {
  const header = request.headers['parley-workspace'];
  const query = (request.query as Record<string, unknown>).workspace;
  const slug = typeof header === 'string' ? header : query;
  if (typeof slug !== 'string' || slug === '') {
    throw new ForbiddenError('Name the workspace by its slug in the header Parley-Workspace.');
  }
  return slug;
}

async function actorOfPerson(db: WorkspaceDb, { userId }: Session, slug: string): Promise<Actor> {
  const membership = await db.asUser(userId, (trx) => findMembership(trx, userId, slug));
  if (!membership) throw new ForbiddenError(`You are not a member of the workspace "${slug}", or it does not exist.`);
  return {
    kind: 'user',
    id: userId,
    workspaceId: membership.id,
    timeZone: membership.time_zone,
    role: membership.role,
  };
}

async function actorOfKey(db: WorkspaceDb, authorization: string, now: Date): Promise<Actor> {
  const unknown = new UnauthenticatedError(
    'This API key is not known, was withdrawn or has run out. Make one under Settings, API keys.',
  );
  const parts = readKey(authorization.replace(/^Bearer +/i, ''));
  if (!parts) throw unknown;
  return db.inWorkspace(parts.workspaceId, async (trx) => {
    const key = await findUsableKey(trx, parts.workspaceId, parts.id, now);
    if (!key || !matches(parts.secret, key.secret_hash)) throw unknown;
    if (!key.last_used_at || now.getTime() - key.last_used_at.getTime() > usedEveryMs) {
      await markUsed(trx, parts.workspaceId, parts.id, now);
    }
    return {
      kind: 'key',
      id: key.id,
      workspaceId: parts.workspaceId,
      timeZone: key.time_zone,
      role: roleOf(key.scopes),
    };
  });
}

/** The highest of a key's scopes decides what it may do; each includes those below. */
function roleOf(scopes: string[]): Role {
  if (scopes.includes('admin')) return 'admin';
  return scopes.includes('write') ? 'member' : 'viewer';
}
