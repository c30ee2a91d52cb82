import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Clock } from '../platform/clock.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { IdParams, PageQuery, page } from '../platform/http/schemas.ts';
import { showBoard } from './board.ts';
import { changeRoutes } from './change-routes.ts';
import { showEvidence, showInsight, showVoices } from './detail.ts';
import { Board, Evidence, EvidenceQuery, Insight, InsightQuery, Voice } from './schemas.ts';

export type InsightRouteParts = { db: WorkspaceDb; clock: Clock };

const tags = ['insights'];
const read = { access: 'read' as const };

/** Insights: the board, one with its evidence and voices, and what people do with it. */
export function insightRoutes(parts: InsightRouteParts): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const { db } = parts;

    app.get(
      '/insights',
      {
        config: read,
        schema: {
          summary: 'The board',
          description:
            'What deserves attention first comes first. Dismissed, merged and faded insights come when asked for.',
          tags,
          querystring: InsightQuery,
          response: { 200: Board },
        },
      },
      ({ actor, query }) => db.inWorkspace(actor.workspaceId, (trx) => showBoard(trx, actor, query)),
    );

    app.get(
      '/insights/:id',
      {
        config: read,
        schema: {
          summary: 'One insight',
          description: 'The id of a merged insight gives the one that it was merged into.',
          tags,
          params: IdParams,
          response: { 200: Insight },
        },
      },
      ({ actor, params }) => db.inWorkspace(actor.workspaceId, (trx) => showInsight(trx, actor, params.id)),
    );

    app.get(
      '/insights/:id/evidence',
      {
        config: read,
        schema: {
          summary: 'The messages behind an insight',
          description: 'Newest first, with the phrases to mark in each.',
          tags,
          params: IdParams,
          querystring: EvidenceQuery,
          response: { 200: page(Evidence) },
        },
      },
      ({ actor, params, query }) =>
        db.inWorkspace(actor.workspaceId, (trx) => showEvidence(trx, actor, params.id, query)),
    );

    app.get(
      '/insights/:id/voices',
      {
        config: read,
        schema: {
          summary: 'The people behind an insight',
          description: 'Those who spoke last come first, each with what became of telling them.',
          tags,
          params: IdParams,
          querystring: PageQuery,
          response: { 200: page(Voice) },
        },
      },
      ({ actor, params, query }) =>
        db.inWorkspace(actor.workspaceId, (trx) => showVoices(trx, actor, params.id, query)),
    );

    await app.register(changeRoutes(parts));
  };
}
