import type { FastifyPluginAsync } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import type { InsightPorts } from './ports.ts';
import { Presence } from './presence.ts';
import type { Hear } from './recordInteractions.ts';
import { replyRoutes } from './reply-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';

export type ConversationRouteParts = InsightPorts & { db: WorkspaceDb; clock: Clock; hear: Hear };

/** The log, the inbox, and what the team writes in it. */
export function conversationRoutes(parts: ConversationRouteParts): FastifyPluginAsync {
  const presence = new Presence();
  return async (app) => {
    await app.register(interactionRoutes(parts));
    await app.register(inboxRoutes({ ...parts, presence }));
    await app.register(replyRoutes(parts));
    await app.register(timelineRoutes(parts));
  };
}
