import type { FastifyPluginAsync } from 'fastify';
import type { Auth } from './auth.ts';

/** Mounts sign-up, sign-in, sign-out and password reset under /api/auth. */
export function authRoutes(auth: Auth): FastifyPluginAsync {
  return async (app) => {
    app.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      config: { access: 'public' },
      schema: { hide: true },
      handler: async (request, reply) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers)) {
          if (value !== undefined && name !== 'content-length')
            headers.set(name, Array.isArray(value) ? value.join(', ') : value);
        }
        headers.set('x-parley-client-address', request.ip);
        const url = new URL(request.url, `${request.protocol}://${request.host}`);
        const body = request.body === undefined || request.body === null ? null : JSON.stringify(request.body);
        const answer = await auth.handler(new Request(url, { method: request.method, headers, body }));
        reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
        for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.send(await answer.text());
      },
    });
  };
}
