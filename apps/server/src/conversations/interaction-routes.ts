import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { IdParams, page } from '../platform/http/schemas.ts';
import { checkItems, receiveItems } from './receiveItems.ts';
import type { ConversationRouteParts } from './routes.ts';
import { Interaction, InteractionQuery, NewInteractions, Recorded } from './schemas.ts';
import { openInteraction, searchInteractions } from './searchInteractions.ts';

const tags = ['interactions'];

/** The log of everything heard and said. */
export function interactionRoutes({ db, clock, hear, ...ports }: ConversationRouteParts): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.post(
      '/interactions',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Bring in what customers said',
          description:
            'Up to 1,000 items in the interchange form, at most 16 MB. They are durable when the answer comes; reading and grouping follow. Sending the same again changes nothing: an item is known by its `externalId`, or by author, time and text.',
          tags,
          body: NewInteractions,
          response: { 202: Recorded },
        },
      },
      async ({ actor, body }, reply) => {
        const now = clock();
        const checked = checkItems(body.items, actor.timeZone, now);
        const recorded = await db.inWorkspace(actor.workspaceId, (trx) =>
          receiveItems(trx, hear, actor, body.channel, checked, now),
        );
        return reply.code(202).send(recorded);
      },
    );

    app.get(
      '/interactions',
      {
        config: { access: 'read' },
        schema: {
          summary: 'The log, newest first',
          description: 'All conditions must hold. `q` takes words, "phrases in quotes", `or`, and -excluded words.',
          tags,
          querystring: InteractionQuery,
          response: { 200: page(Interaction) },
        },
      },
      ({ actor, query }) =>
        db.inWorkspace(actor.workspaceId, (trx) => searchInteractions(trx, ports, actor.workspaceId, query)),
    );

    app.get(
      '/interactions/:id',
      {
        config: { access: 'read' },
        schema: { summary: 'One interaction', tags, params: IdParams, response: { 200: Interaction } },
      },
      ({ actor, params }) =>
        db.inWorkspace(actor.workspaceId, (trx) => openInteraction(trx, actor.workspaceId, params.id)),
    );
  };
}
