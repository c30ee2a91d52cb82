import pino from 'pino';
import type { WorkspaceDb } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import { buildApp } from '../platform/http/app.ts';
import { LiveHub } from '../platform/http/live.ts';
import { Metrics } from '../platform/http/metrics.ts';
import type { InsightPorts } from './ports.ts';
import { recordInteractions } from './recordInteractions.ts';
import { conversationRoutes } from './routes.ts';

/** No insights: what a workspace has before its first grouping. */
const noInsights: InsightPorts = { insightsOf: async () => new Map(), interactionsOfInsight: async () => [] };

/** The routes of this module over HTTP. Callers are recognised by the header `x-actor`, which holds the actor. */
export async function openApp(db: WorkspaceDb, clock: () => Date, insights: Partial<InsightPorts> = {}) {
  const log = pino({ level: 'silent' });
  const app = await buildApp({
    db,
    clock,
    log,
    hub: new LiveHub(db, '', log),
    metrics: new Metrics(),
    authenticate: {
      session: async () => null,
      actor: async ({ headers }) => JSON.parse(String(headers['x-actor'])) as Actor,
    },
    modules: [conversationRoutes({ db, clock, hear: recordInteractions, ...noInsights, ...insights })],
    outside: [],
    ready: () => db.ping(),
    requestsPerMinute: 100_000,
    trustProxy: false,
  });

  /** Sends a request as somebody; paths begin after /api/v1. */
  async function send(
    actor: Actor,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        'x-actor': JSON.stringify(actor),
        'x-parley-csrf': '1',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  }

  return { app, send };
}

/** A signed-in member, or a program with a key. */
export function actorOf(workspaceId: string, id: string, change: Partial<Actor> = {}): Actor {
  return { kind: 'user', id, workspaceId, timeZone: 'Europe/Berlin', role: 'member', ...change };
}
