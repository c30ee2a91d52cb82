import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { ForbiddenError, UnauthenticatedError } from '../errors.ts';
import { type Access, type Actor, reaches, type Session } from './actor.ts';

/** How callers are recognised; the workspaces module knows. Both give null when the request carries nothing of the kind. */
export type Authenticate = {
  /** The person of the session cookie. */
  session(request: FastifyRequest): Promise<Session | null>;
  /** The API key, or the session in the workspace that the `Parley-Workspace` header names by its slug. */
  actor(request: FastifyRequest): Promise<Actor | null>;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    actor: Actor;
    session: Session;
  }
}

/** Deny by default: every route states its access, and every request is checked against it before its handler runs. */
export function guardRoutes(app: FastifyInstance, authenticate: Authenticate): void {
  // Looked at once all are there: a plugin from outside gets its access from a hook of ours that runs after this one.
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.addHook('onReady', async () => {
    const open = routes.find((route) => !route.config?.access);
    if (open) throw new Error(`route ${open.method} ${open.url} does not state its access`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (!access || access === 'public') return;
    if (access === 'session') {
      refuseForgery(request);
      const session = await authenticate.session(request);
      if (!session) throw new UnauthenticatedError();
      request.session = session;
      return;
    }
    const actor = await authenticate.actor(request);
    if (!actor) throw new UnauthenticatedError();
    if (actor.kind === 'user') refuseForgery(request);
    if (!reaches(actor.role, access)) {
      throw new ForbiddenError(
        `This needs the right to "${access}" in the workspace; yours is "${actor.role}". Ask an owner or admin.`,
      );
    }
    request.actor = actor;
  });
}

/**
 * A browser sends cookies with requests that other sites caused. It cannot be made to add our header to them, so a
 * change by cookie must carry it, and come from our own pages where the browser says where it comes from.
 */
function refuseForgery(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const ownPage = site === undefined || site === 'same-origin' || site === 'none';
  if (request.headers['x-parley-csrf'] === undefined || !ownPage) {
    throw new ForbiddenError(
      'A change by a signed-in browser must come from our own pages (header X-Parley-CSRF is missing).',
    );
  }
}
