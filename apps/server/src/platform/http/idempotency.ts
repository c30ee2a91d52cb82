import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { WorkspaceDb } from '../database/database.ts';
import { DomainError, InvalidInputError } from '../errors.ts';
import { type Actor, actorName } from './actor.ts';

export class IdempotencyConflictError extends DomainError {
  readonly code = 'platform.idempotency_conflict';
  readonly kind = 'conflict';
}

const keepHours = 24;
/** A request that has no answer after this long ended with its server; the key is free for the next try. */
const abandonedSeconds = 120;

/**
 * A POST with an `Idempotency-Key` is done once: a repeat within 24 hours gets the first answer again, a repeat while the
 * first still runs gets 409, the same key with another body 409 too. What was refused or failed is forgotten, so that the
 * caller can try again.
 */
export function keepIdempotency(app: FastifyInstance, db: WorkspaceDb, clock: Clock): void {
  app.addHook('preHandler', async (request, reply) => {
    const held = heldKey(request);
    if (!held) return;
    const first = await claim(db, held, hashOf(request), clock());
    if (first === 'ours') {
      request.idempotency = held;
      return;
    }
    reply.header('idempotent-replay', 'true').code(first.status).type('application/json; charset=utf-8');
    return reply.send(first.response);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const held = request.idempotency;
    if (!held) return payload;
    delete request.idempotency;
    const keep = reply.statusCode < 400 && typeof payload === 'string';
    await (keep ? remember(db, held, reply.statusCode, payload as string) : forget(db, held));
    return payload;
  });
}

type Held = { actor: Actor; key: string };

declare module 'fastify' {
  interface FastifyRequest {
    idempotency?: Held;
  }
}

function heldKey(request: FastifyRequest): Held | null {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string' || !request.actor) return null;
  if (key.length < 1 || key.length > 200) {
    throw new InvalidInputError(`Idempotency-Key should have 1 to 200 characters, got ${key.length}.`);
  }
  return { actor: request.actor, key };
}

function hashOf(request: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
}

async function claim(db: WorkspaceDb, { actor, key }: Held, hash: Buffer, now: Date) {
  return db.inWorkspace(actor.workspaceId, async (trx) => {
    const where = { workspace_id: actor.workspaceId, actor: actorName(actor), key };
    const mine = await trx
      .insertInto('platform.idempotency')
      .values({ ...where, request_hash: hash, created_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'actor', 'key'])
          .doUpdateSet((eb) => ({
            request_hash: eb.ref('excluded.request_hash'),
            created_at: eb.ref('excluded.created_at'),
            status: null,
            response: null,
          }))
          .where((eb) =>
            eb.or([
              eb('platform.idempotency.created_at', '<', before(now, keepHours * 3600)),
              eb.and([
                eb('platform.idempotency.status', 'is', null),
                eb('platform.idempotency.created_at', '<', before(now, abandonedSeconds)),
              ]),
            ]),
          ),
      )
      .returning('key')
      .executeTakeFirst();
    if (mine) return 'ours' as const;
    const first = await trx
      .selectFrom('platform.idempotency')
      .select(['request_hash', 'status', 'response'])
      .where((eb) => eb.and(where))
      .executeTakeFirst();
    if (!first || first.status === null) {
      throw new IdempotencyConflictError(
        'A request with this Idempotency-Key is still being worked on. Ask again in a moment.',
      );
    }
    if (!hash.equals(first.request_hash)) {
      throw new IdempotencyConflictError(
        'This Idempotency-Key was used for another request. Make a new key for a new request.',
      );
    }
    return { status: first.status, response: JSON.stringify(first.response) };
  });
}

function before(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}

async function remember(db: WorkspaceDb, { actor, key }: Held, status: number, payload: string): Promise<void> {
  await db.inWorkspace(actor.workspaceId, (trx) =>
    trx
      .updateTable('platform.idempotency')
      .set({ status, response: payload || 'null' })
      .where((eb) => eb.and({ workspace_id: actor.workspaceId, actor: actorName(actor), key }))
      .execute(),
  );
}

async function forget(db: WorkspaceDb, { actor, key }: Held): Promise<void> {
  await db.inWorkspace(actor.workspaceId, (trx) =>
    trx
      .deleteFrom('platform.idempotency')
      .where((eb) => eb.and({ workspace_id: actor.workspaceId, actor: actorName(actor), key }))
      .execute(),
  );
}
