import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { afterAll } from 'vitest';
import { WorkspaceDb } from '../database/database.ts';
import { newId } from '../ids.ts';
import { createLog } from '../log.ts';
import { testDatabase } from '../testing/database.ts';
import type { Actor } from './actor.ts';
import { type AppParts, buildApp } from './app.ts';
import { LiveHub } from './live.ts';
import { Metrics } from './metrics.ts';

/** A database for HTTP apps, each around the routes of one test. Callers say who they are in the header `x-actor`. */
export async function openApps() {
  const { url } = await testDatabase();
  const db = new WorkspaceDb({ url, maxConnections: 6 });
  const log = createLog('silent');
  const hub = new LiveHub(db, url, log);
  const apps: FastifyInstance[] = [];
  await hub.start();
  afterAll(async () => {
    for (const app of apps) await app.close();
    await hub.close();
    await db.close();
  });

  /** Builds an app around routes; `change` says what is special about it. */
  async function open(routes: FastifyPluginAsync, change: Partial<AppParts> = {}): Promise<FastifyInstance> {
    const app = await buildApp({
      db,
      clock: () => new Date('2026-11-20T12:00:00Z'),
      log,
      hub,
      metrics: new Metrics(),
      authenticate: {
        session: async () => null,
        actor: async ({ headers }) => (headers['x-actor'] ? (JSON.parse(String(headers['x-actor'])) as Actor) : null),
      },
      modules: [routes],
      outside: [],
      ready: () => db.ping(),
      requestsPerMinute: 100_000,
      trustProxy: false,
      ...change,
    });
    apps.push(app);
    return app;
  }

  return { db, open };
}

/** Headers of a program with an API key, in a workspace of its own unless told otherwise. */
export function asProgram({ workspaceId = newId(), role = 'member', id = newId() }: Partial<Actor> = {}) {
  const actor: Actor = { kind: 'key', id, workspaceId, timeZone: 'UTC', role };
  return { 'x-actor': JSON.stringify(actor) };
}
