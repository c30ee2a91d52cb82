import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorName } from '../platform/http/actor.ts';
import { Id, IdParams } from '../platform/http/schemas.ts';
import { ReplyKeyNeededError } from './errors.ts';
import { reply as writeReply } from './reply.ts';
import type { ConversationRouteParts } from './routes.ts';
import { NewNote, NewReply, Note, Outgoing, OutgoingChange } from './schemas.ts';
import { settleOutgoing } from './settleOutgoing.ts';
import { shownNote, shownOutgoing } from './shown.ts';
import { writeNote } from './writeNote.ts';

const tags = ['conversations'];

/** What the team writes: answers to customers, notes among itself. */
export function replyRoutes({ db, clock, hear }: ConversationRouteParts): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.post(
      '/conversations/:id/replies',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Answer',
          description:
            'Needs an `Idempotency-Key`: the same key never makes two replies. With `seenLast` the answer is 409 when somebody else spoke since. A reply in state `by_hand` waits until a person has sent it and says so.',
          tags,
          params: IdParams,
          body: NewReply,
          response: { 201: Outgoing },
        },
      },
      async ({ actor, params, body, headers }, reply) => {
        const key = headers['idempotency-key'];
        if (typeof key !== 'string') throw new ReplyKeyNeededError();
        const ownKey = `${actorName(actor)} ${key}`; // clients of different people may make the same key
        const written = await db.inWorkspace(actor.workspaceId, (trx) =>
          writeReply(trx, actor, params.id, body, ownKey, clock()),
        );
        return reply.code(201).send(shownOutgoing(written));
      },
    );

    app.patch(
      '/conversations/:id/outgoing/:outgoingId',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Say that a reply was sent by hand, or take it back',
          description: '"sent" puts it into the timeline as our own words, once, however often it is said.',
          tags,
          params: z.object({ id: Id, outgoingId: Id }),
          body: OutgoingChange,
          response: { 200: Outgoing },
        },
      },
      async ({ actor, params, body }) => {
        const settled = await db.inWorkspace(actor.workspaceId, (trx) =>
          settleOutgoing(trx, hear, actor, params.id, params.outgoingId, body.state, clock()),
        );
        return shownOutgoing(settled);
      },
    );

    app.post(
      '/conversations/:id/notes',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Write a note that only the team sees',
          description: 'Those mentioned hear of it: they stand in "mentions" of the event "conversation.changed".',
          tags,
          params: IdParams,
          body: NewNote,
          response: { 201: Note },
        },
      },
      async ({ actor, params, body }, reply) => {
        const note = await db.inWorkspace(actor.workspaceId, (trx) => writeNote(trx, actor, params.id, body, clock()));
        return reply.code(201).send(shownNote(note));
      },
    );
  };
}
