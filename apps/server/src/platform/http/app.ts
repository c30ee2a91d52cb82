import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import swagger from '@fastify/swagger';
import apiReference from '@scalar/fastify-api-reference';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Clock } from '../clock.ts';
import type { WorkspaceDb } from '../database/database.ts';
import { NotFoundError, TooManyRequestsError } from '../errors.ts';
import type { Log } from '../log.ts';
import { version } from '../version.ts';
import { actorName } from './actor.ts';
import { eventsRoute } from './events-route.ts';
import { type Authenticate, guardRoutes } from './guard.ts';
import { keepIdempotency } from './idempotency.ts';
import type { LiveHub } from './live.ts';
import { type Metrics, measureRequests } from './metrics.ts';
import { answerProblems, problemOf } from './problem.ts';
import { serializerCompiler } from './serializer.ts';

/** An app whose routes take and give what their Zod schemas say. */
export type App = FastifyInstance<never, never, never, never, ZodTypeProvider>;

export type AppParts = {
  db: WorkspaceDb;
  clock: Clock;
  log: Log;
  hub: LiveHub;
  metrics: Metrics;
  authenticate: Authenticate;
  /** Routes of the modules; each is mounted under /api/v1. */
  modules: FastifyPluginAsync[];
  /** Routes outside /api/v1, such as those of sign-in. */
  outside: FastifyPluginAsync[];
  /** Whether everything this process needs is there. */
  ready: () => Promise<void>;
  requestsPerMinute: number;
  trustProxy: boolean;
  /** Folder of the built web app; left out, there is only the API. */
  webApp?: string;
};

const bodyLimit = 16 * 1024 * 1024; // 1,000 interactions of ordinary length, with room

/** The HTTP server, not yet listening. Tests send requests with `app.inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = parts.log;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.trustProxy,
    bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app);
  await secure(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 20, fileSize: Number.POSITIVE_INFINITY } });
  await app.register(swagger, openApi());
  guardRoutes(app, parts.authenticate);
  await limitRates(app, parts.requestsPerMinute);
  keepIdempotency(app, parts.db, parts.clock);
  measureRequests(app, parts.metrics);
  health(app, parts);
  eventsRoute(app, parts.hub);
  for (const routes of parts.outside) await app.register(routes);
  for (const routes of parts.modules) await app.register(routes, { prefix: '/api/v1' });
  await documentation(app);
  await webApp(app, parts.webApp);
  return app;
}

async function secure(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    // Only a proxy in front knows whether the installation is reached by TLS.
    strictTransportSecurity: false,
  });
}

/** Counts by API key or user where one is known, else by address. */
async function limitRates(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    hook: 'preHandler',
    enableDraftSpec: true,
    addHeaders: { 'retry-after': true },
    allowList: (request) => request.routeOptions.config.access === 'public' && !request.url.startsWith('/api/auth/'),
    keyGenerator: (request) =>
      request.actor ? actorName(request.actor) : request.session ? `user:${request.session.userId}` : request.ip,
    errorResponseBuilder: (_request, { after }) =>
      new TooManyRequestsError(`More requests a minute than allowed. Go on in ${after}.`),
  });
}

function health(app: FastifyInstance, { ready }: AppParts): void {
  const open = { config: { access: 'public' as const }, schema: { hide: true } };
  app.get('/health/live', open, async () => ({ status: 'alive', version }));
  app.get('/health/ready', open, async () => {
    await ready();
    return { status: 'ready', version };
  });
}

function openApi() {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parley',
        version,
        description:
          'Hear customers on every channel, group what they say into insights, act, and tell everyone who raised it. Send an API key as `Authorization: Bearer prl_…`; errors are RFC 9457 problem details; lists answer `{"items", "next"}`.',
      },
      components: { securitySchemes: { apiKey: { type: 'http' as const, scheme: 'bearer' } } },
      security: [{ apiKey: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  };
}

async function documentation(app: FastifyInstance): Promise<void> {
  app.get('/api/v1/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
  await app.register(async (docs) => {
    // The reference page builds itself with inline scripts and styles; it is the only page that may.
    docs.addHook('onSend', async (_request, reply) => {
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:",
      );
    });
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public' };
    });
    await docs.register(apiReference, {
      routePrefix: '/api/docs',
      configuration: { url: '/api/v1/openapi.json', withDefaultFonts: false },
    });
  });
}

/** The web app: its files by name, and its one page for every address of its own. */
async function webApp(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(folder)) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  await app.register(async (site) => {
    site.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public' };
      route.schema = { ...route.schema, hide: true };
    });
    await site.register(files, {
      root: folder,
      wildcard: false,
      index: false,
      maxAge: '1y',
      immutable: true,
      cacheControl: true,
    });
    // In here, because `sendFile` is known only where the files are registered.
    site.setNotFoundHandler((request, reply) => {
      const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      if (!wantsPage || request.url.startsWith('/api/')) return answerNotFound(request, reply);
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    });
  });
}

function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = problemOf(new NotFoundError('route', `${request.method} ${request.url.split('?')[0]}`));
  return reply.code(404).type('application/problem+json').send(JSON.stringify(answer));
}
