import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Tx } from '../platform/database/database.ts';
import type { Actor } from '../platform/http/actor.ts';
import { Id, IdParams } from '../platform/http/schemas.ts';
import { addAction, changeAction } from './actions.ts';
import { changeInsight } from './changeInsight.ts';
import { showAction, showInsight } from './detail.ts';
import { mergeInsights, unmergeInsight } from './mergeInsights.ts';
import { addEvidence, changeEvidence } from './moveEvidence.ts';
import type { InsightRouteParts } from './routes.ts';
import {
  Action,
  ActionChange,
  EvidenceChange,
  Insight,
  InsightChange,
  Merge,
  NewAction,
  NewEvidence,
  Split,
  Tell,
} from './schemas.ts';
import { splitInsight } from './splitInsight.ts';
import { tell } from './tell.ts';

const tags = ['insights'];
const write = { access: 'write' as const };
const EvidenceParams = z.object({ id: Id, interactionId: Id });
const ActionParams = z.object({ id: Id, actionId: Id });

/** What people do with insights. Each answers with the insight, or the action, as it is now. */
export function changeRoutes({ db, clock }: InsightRouteParts): FastifyPluginAsync {
  const within = <T>(actor: Actor, work: (trx: Tx, now: Date) => Promise<T>) =>
    db.inWorkspace(actor.workspaceId, (trx) => work(trx, clock()));

  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.patch(
      '/insights/:id',
      {
        config: write,
        schema: {
          summary: 'Rename, give an owner, a kind or a state; follow',
          description: 'Dismissing asks for a reason; setting another state takes it back.',
          tags,
          params: IdParams,
          body: InsightChange,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id }, body }) =>
        within(actor, async (trx, now) => {
          await changeInsight(trx, actor, id, body, now);
          return showInsight(trx, actor, id);
        }),
    );

    // ---- joining and parting

    app.post(
      '/insights/:id/merge',
      {
        config: write,
        schema: {
          summary: 'Merge into another insight',
          description: 'Answers with the one that stands for both. The old address leads there.',
          tags,
          params: IdParams,
          body: Merge,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id }, body: { into } }) =>
        within(actor, async (trx, now) => showInsight(trx, actor, await mergeInsights(trx, actor, id, into, now))),
    );

    app.delete(
      '/insights/:id/merge',
      {
        config: write,
        schema: {
          summary: 'Take a merge back',
          description: 'Takes the id of the insight that was merged, and gives it back as it was.',
          tags,
          params: IdParams,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id } }) =>
        within(actor, async (trx, now) => {
          await unmergeInsight(trx, actor, id, now);
          return showInsight(trx, actor, id);
        }),
    );

    app.post(
      '/insights/:id/split',
      {
        config: write,
        schema: {
          summary: 'Make an insight of some of its messages',
          description: 'Answers with the new insight. Merging it back undoes the split.',
          tags,
          params: IdParams,
          body: Split,
          response: { 201: Insight },
        },
      },
      async ({ actor, params: { id }, body }, reply) => {
        reply.code(201);
        return within(actor, async (trx, now) =>
          showInsight(trx, actor, await splitInsight(trx, actor, id, body, now)),
        );
      },
    );

    // ---- evidence

    app.post(
      '/insights/:id/evidence',
      {
        config: write,
        schema: {
          summary: 'Put messages into an insight by hand',
          description: 'They leave where the engine had put them, and stay here.',
          tags,
          params: IdParams,
          body: NewEvidence,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id }, body: { interactions } }) =>
        within(actor, async (trx, now) => {
          await addEvidence(trx, actor, id, interactions, now);
          return showInsight(trx, actor, id);
        }),
    );

    app.patch(
      '/insights/:id/evidence/:interactionId',
      {
        config: write,
        schema: {
          summary: 'Set a message aside, out, back, or move it to another insight',
          tags,
          params: EvidenceParams,
          body: EvidenceChange,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id, interactionId }, body }) =>
        within(actor, async (trx, now) => {
          await changeEvidence(trx, actor, id, interactionId, body, now);
          return showInsight(trx, actor, id);
        }),
    );

    // ---- acting and telling

    app.post(
      '/insights/:id/actions',
      {
        config: write,
        schema: { summary: 'Plan an action', tags, params: IdParams, body: NewAction, response: { 201: Action } },
      },
      async ({ actor, params: { id }, body }, reply) => {
        reply.code(201);
        return within(actor, async (trx, now) =>
          showAction(trx, actor, id, await addAction(trx, actor, id, body, now)),
        );
      },
    );

    app.patch(
      '/insights/:id/actions/:actionId',
      {
        config: write,
        schema: {
          summary: 'Change an action',
          description: 'Beginning, finishing or dropping it moves the insight on.',
          tags,
          params: ActionParams,
          body: ActionChange,
          response: { 200: Action },
        },
      },
      ({ actor, params: { id, actionId }, body }) =>
        within(actor, async (trx, now) => {
          await changeAction(trx, actor, id, actionId, body, now);
          return showAction(trx, actor, id, actionId);
        }),
    );

    app.post(
      '/insights/:id/tell',
      {
        config: write,
        schema: {
          summary: 'Mark people as told, or tell them',
          description:
            'With "how": "reply" the text also goes out as a reply where each of them spoke last; the same words go to the same person once.',
          tags,
          params: IdParams,
          body: Tell,
          response: { 200: Insight },
        },
      },
      ({ actor, params: { id }, body }) =>
        within(actor, async (trx, now) => {
          await tell(trx, actor, id, body, now);
          return showInsight(trx, actor, id);
        }),
    );
  };
}
