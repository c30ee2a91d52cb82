import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { IdParams, PageQuery, page } from '../platform/http/schemas.ts';
import type { InsightPorts } from './ports.ts';
import { TimelineItem } from './schemas.ts';
import { personTimeline } from './timeline.ts';

/** Everything between a person and us. */
export function timelineRoutes(parts: InsightPorts & { db: WorkspaceDb }): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    app.get(
      '/people/:id/timeline',
      {
        config: { access: 'read' },
        schema: {
          summary: 'What a person said, what we answered, what the team noted; newest first',
          tags: ['people'],
          params: IdParams,
          querystring: PageQuery,
          response: { 200: page(TimelineItem) },
        },
      },
      ({ actor: { workspaceId }, params, query }) =>
        parts.db.inWorkspace(workspaceId, (trx) => personTimeline(trx, workspaceId, params.id, query, parts)),
    );
  };
}
