import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readVersion } from '../platform/http/etag.ts';
import { IdParams, page } from '../platform/http/schemas.ts';
import { changeConversation } from './changeConversation.ts';
import { countInbox, listBox, openConversation } from './inbox.ts';
import type { Presence as PresenceList } from './presence.ts';
import type { ConversationRouteParts } from './routes.ts';
import {
  BoxCounts,
  Conversation,
  ConversationChange,
  ConversationQuery,
  ConversationRow,
  Presence,
} from './schemas.ts';
import { seeConversation, showPresence } from './showPresence.ts';

const tags = ['conversations'];
const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;

/** Boxes, one conversation, what people change of it, who is there. */
export function inboxRoutes(parts: ConversationRouteParts & { presence: PresenceList }): FastifyPluginAsync {
  const { db, clock, presence } = parts;
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get(
      '/conversations',
      {
        config: { access: 'read' },
        schema: {
          summary: 'A box of the inbox, latest first',
          description:
            '"mine": open and assigned to you; "team": open and waiting for an answer; "all": everything but what sleeps; "asleep": what sleeps.',
          tags,
          querystring: ConversationQuery,
          response: { 200: page(ConversationRow) },
        },
      },
      ({ actor, query }) => db.inWorkspace(actor.workspaceId, (trx) => listBox(trx, parts, actor, query)),
    );

    app.get(
      '/conversations/counts',
      {
        config: { access: 'read' },
        schema: { summary: 'How many conversations each box holds', tags, response: { 200: BoxCounts } },
      },
      ({ actor }) => db.inWorkspace(actor.workspaceId, (trx) => countInbox(trx, actor)),
    );

    app.get(
      '/conversations/:id',
      {
        config: { access: 'read' },
        schema: {
          summary: 'A conversation with its messages, notes and replies',
          tags,
          params: IdParams,
          response: { 200: Conversation },
        },
      },
      ({ actor, params }) =>
        db.inWorkspace(actor.workspaceId, (trx) => openConversation(trx, parts, actor, params.id, clock())),
    );

    app.patch(
      '/conversations/:id',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Assign, put to sleep, wake, close, open again, rename',
          description:
            'Send the version that you saw as `If-Match`; changing the assignee needs it. When somebody was faster the answer is 412, with the name of who has the conversation.',
          tags,
          params: IdParams,
          body: ConversationChange,
          response: { 200: Conversation },
        },
      },
      ({ actor, params: { id }, body, headers }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          const now = clock();
          await changeConversation(trx, actor, id, body, readVersion(headers), now);
          return openConversation(trx, parts, actor, id, now);
        }),
    );

    app.post(
      '/conversations/:id/presence',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Say that you look at a conversation, type in it, or are gone',
          description: 'Holds for 30 seconds. The others hear it live as the event "presence".',
          tags,
          params: IdParams,
          body: Presence,
          response: { 200: Done },
        },
      },
      async ({ actor, params, body }) => {
        await db.inWorkspace(actor.workspaceId, (trx) =>
          showPresence(trx, presence, actor, params.id, body.doing, clock()),
        );
        return done;
      },
    );

    app.post(
      '/conversations/:id/seen',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Mark a conversation as read by you, up to its last message',
          tags,
          params: IdParams,
          response: { 200: Done },
        },
      },
      async ({ actor, params }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => seeConversation(trx, actor, params.id));
        return done;
      },
    );
  };
}
