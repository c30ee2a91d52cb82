import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { find } from './conversations/index.ts';
import { SearchResults } from './conversations/schemas.ts';
import { findInsights } from './insights/index.ts';
import { findPeople } from './people/index.ts';
import type { WorkspaceDb } from './platform/database/database.ts';

const shown = 8;

/** `GET /find`: one question over people, insights, and everything said and noted; what the palette asks. */
export function findRoutes({ db }: { db: WorkspaceDb }): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    app.get(
      '/find',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Find a person, an insight, or words that were said',
          tags: ['find'],
          querystring: z.object({ q: z.string().trim().min(1).max(200) }),
          response: { 200: SearchResults },
        },
      },
      ({ actor: { workspaceId }, query: { q } }) =>
        db.inWorkspace(workspaceId, async (trx) => ({
          people: await findPeople(trx, workspaceId, q, shown),
          insights: await findInsights(trx, workspaceId, q, shown),
          ...(await find(trx, workspaceId, q, shown)),
        })),
    );
  };
}
