import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { channelRoutes, channelTasks } from './channels/index.ts';
import { conversationRoutes, conversationTasks, logOf, recordInteractions } from './conversations/index.ts';
import { findRoutes } from './find.ts';
import {
  createRegrouper,
  insightRoutes,
  insightsOf,
  insightTasks,
  interactionsOfInsight,
  ThemeCache,
} from './insights/index.ts';
import type { Installation } from './installation.ts';
import { loopTasks } from './loop.ts';
import { peopleRoutes } from './people/index.ts';
import { pruneTasks } from './platform/database/prune.ts';
import { buildApp } from './platform/http/app.ts';
import { LiveHub } from './platform/http/live.ts';
import { Metrics } from './platform/http/metrics.ts';
import type { Tasks } from './platform/jobs/jobs.ts';
import { createReader } from './understanding/index.ts';
import { undoImport } from './undo.ts';
import {
  authRoutes,
  createAuthenticate,
  findWorkspace,
  listWorkspaceIds,
  workspaceRoutes,
} from './workspaces/index.ts';

/** Everything a process can do, put together and not yet started. */
export type Composition = {
  /** Not yet listening. */
  app: FastifyInstance;
  hub: LiveHub;
  /** Tasks by the role that works them off. */
  tasks: { loop: Tasks[]; channels: Tasks[] };
  /** Ends what was made here; the installation stays open. */
  close(): Promise<void>;
};

const webApp = fileURLToPath(new URL('../../workspace/dist', import.meta.url));

/** The composition root: makes every part and gives each what it needs. */
export async function compose(installation: Installation): Promise<Composition> {
  const { db, clock, log, auth, mailer, publicUrl, config } = installation;
  const metrics = new Metrics();
  const reader = createReader();
  const regrouper = createRegrouper();
  const themes = new ThemeCache();
  const hub = new LiveHub(db, installation.url, log);
  const workspaceIds = () => listWorkspaceIds(db);
  const timeZoneOf = async (workspaceId: string) => (await findWorkspace(db, workspaceId))?.time_zone ?? 'UTC';
  const hear: typeof recordInteractions = async (trx, workspaceId, recording) => {
    const recorded = await recordInteractions(trx, workspaceId, recording);
    metrics.heard.inc(recorded.accepted);
    return recorded;
  };

  const app = await buildApp({
    db,
    clock,
    log,
    hub,
    metrics,
    authenticate: createAuthenticate(db, auth, clock),
    requestsPerMinute: config.PARLEY_RATE_LIMIT,
    trustProxy: config.PARLEY_TRUST_PROXY,
    webApp,
    ready: () => db.ping(),
    outside: [authRoutes(auth)],
    modules: [
      workspaceRoutes({ db, clock, mailer, publicUrl, signUp: config.PARLEY_SIGN_UP }),
      peopleRoutes({ db, clock }),
      channelRoutes({
        db,
        clock,
        hear,
        logOf,
        uploads: join(config.PARLEY_DATA, 'imports'),
        undo: (actor, importId) => undoImport(db, clock, actor, importId),
      }),
      conversationRoutes({ db, clock, hear, insightsOf, interactionsOfInsight }),
      insightRoutes({ db, clock }),
      findRoutes({ db }),
    ],
  });

  return {
    app,
    hub,
    tasks: {
      loop: [
        loopTasks({ db, clock, reader, themes, metrics }),
        insightTasks({ db, clock, regrouper }),
        conversationTasks({ db, clock }),
        pruneTasks({ db, clock, workspaceIds }),
      ],
      channels: [channelTasks({ db, clock, hear, timeZoneOf })],
    },
    async close() {
      await app.close();
      await hub.close();
      await reader.close();
      await regrouper.close();
    },
  };
}
