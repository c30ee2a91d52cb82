import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import { pageOf, readCursor } from '../platform/database/cursor.ts';
import type { WorkspaceDb } from '../platform/database/database.ts';
import { Id, IdParams, PageQuery, page } from '../platform/http/schemas.ts';
import type { Mailer } from '../platform/mail/mail.ts';
import { version } from '../platform/version.ts';
import { actorNames, listAudit } from './audit.store.ts';
import { listInvitations } from './invitation.store.ts';
import { invite, joinByInvitation, withdrawInvitation } from './invitations.ts';
import { listKeys } from './key.store.ts';
import { createKey, withdrawKey } from './keys.ts';
import { changeRole, removeMember } from './members.ts';
import {
  ApiKey,
  AuditEvent,
  Installation,
  Invitation,
  MadeApiKey,
  Me,
  Member,
  NewApiKey,
  NewInvitation,
  NewWorkspace,
  RoleChange,
  Workspace,
  WorkspaceChange,
} from './schemas.ts';
import { shownAudit, shownInvitation, shownKey, shownMember, shownWorkspace } from './shown.ts';
import { anyUser, findWorkspace, listMembers, listMemberships, memberNames } from './workspace.store.ts';
import { changeWorkspace, createWorkspace } from './workspace.ts';

export type WorkspaceRouteParts = {
  db: WorkspaceDb;
  clock: Clock;
  mailer: Mailer;
  publicUrl: () => string;
  signUp: 'open' | 'invited';
};

const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;
const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** Workspaces, members, invitations, API keys, audit trail. */
export function workspaceRoutes({ db, clock, mailer, publicUrl, signUp }: WorkspaceRouteParts): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    // ---- before signing in, and outside any workspace

    app.get(
      '/installation',
      {
        config: { access: 'public' },
        schema: {
          summary: 'What anybody may know of this installation',
          tags: ['account'],
          response: { 200: Installation },
        },
      },
      async () => ({ version, signUp, firstUser: !(await anyUser(db)), mailSpool: mailer.spool }),
    );

    app.get(
      '/me',
      {
        config: { access: 'session' },
        schema: {
          summary: 'Who is signed in, and the workspaces he belongs to',
          tags: ['account'],
          response: { 200: Me },
        },
      },
      async ({ session: { userId, name, email } }) => {
        const memberships = await db.asUser(userId, (trx) => listMemberships(trx, userId));
        return {
          user: { id: userId, name, email },
          workspaces: memberships.map((membership) => ({ ...shownWorkspace(membership), role: membership.role })),
        };
      },
    );

    app.post(
      '/workspaces',
      {
        config: { access: 'session' },
        schema: {
          summary: 'Make a workspace; whoever makes it owns it',
          tags: ['account'],
          body: NewWorkspace,
          response: { 201: Workspace },
        },
      },
      async ({ body, session }, reply) => {
        const made = await createWorkspace(db, { ...body, ownerId: session.userId, now: clock() });
        return reply.code(201).send(shownWorkspace(made));
      },
    );

    app.post(
      '/invitations/accept',
      {
        config: { access: 'session' },
        schema: {
          summary: 'Join a workspace by invitation',
          tags: ['account'],
          body: z.object({ token: z.string().max(200).describe('from the mail') }),
          response: { 200: Workspace },
        },
      },
      async ({ body, session }) => shownWorkspace(await joinByInvitation(db, session, body.token, clock())),
    );

    // ---- the workspace of the caller

    app.get(
      '/workspace',
      {
        config: { access: 'read' },
        schema: { summary: 'The workspace of the caller', tags: ['workspace'], response: { 200: Workspace } },
      },
      async ({ actor }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => shownWorkspace(await findWorkspace(trx, actor.workspaceId))),
    );

    app.patch(
      '/workspace',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Rename the workspace or set its time zone',
          tags: ['workspace'],
          body: WorkspaceChange,
          response: { 200: Workspace },
        },
      },
      async ({ actor, body }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          await changeWorkspace(trx, actor, body, clock());
          return shownWorkspace(await findWorkspace(trx, actor.workspaceId));
        }),
    );

    app.get(
      '/members',
      {
        config: { access: 'read' },
        schema: { summary: 'Members of the workspace', tags: ['workspace'], response: { 200: items(Member) } },
      },
      async ({ actor }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => ({
          items: (await listMembers(trx, actor.workspaceId)).map(shownMember),
        })),
    );

    app.patch(
      '/members/:id',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Give a member another role',
          tags: ['workspace'],
          params: IdParams,
          body: RoleChange,
          response: { 200: Done },
        },
      },
      async ({ actor, params, body }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => changeRole(trx, actor, params.id, body.role, clock()));
        return done;
      },
    );

    app.delete(
      '/members/:id',
      {
        config: { access: 'read' }, // anybody may leave; taking out others is checked in the use case
        schema: {
          summary: 'Take a member out, or leave',
          tags: ['workspace'],
          params: IdParams,
          response: { 200: Done },
        },
      },
      async ({ actor, params }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => removeMember(trx, actor, params.id, clock()));
        return done;
      },
    );

    app.get(
      '/invitations',
      {
        config: { access: 'admin' },
        schema: { summary: 'Open invitations', tags: ['workspace'], response: { 200: items(Invitation) } },
      },
      async ({ actor }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => ({
          items: (await listInvitations(trx, actor.workspaceId, clock())).map(shownInvitation),
        })),
    );

    app.post(
      '/invitations',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Invite somebody by mail',
          tags: ['workspace'],
          body: NewInvitation,
          response: { 201: Done },
        },
      },
      async ({ actor, body }, reply) => {
        await db.inWorkspace(actor.workspaceId, (trx) =>
          invite(trx, actor, body, { mailer, publicUrl: publicUrl(), now: clock() }),
        );
        return reply.code(201).send(done);
      },
    );

    app.delete(
      '/invitations/:id',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Withdraw an invitation',
          tags: ['workspace'],
          params: IdParams,
          response: { 200: Done },
        },
      },
      async ({ actor, params }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => withdrawInvitation(trx, actor, params.id, clock()));
        return done;
      },
    );

    app.get(
      '/api-keys',
      {
        config: { access: 'admin' },
        schema: { summary: 'API keys that may be used', tags: ['workspace'], response: { 200: items(ApiKey) } },
      },
      async ({ actor }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          const rows = await listKeys(trx, actor.workspaceId);
          const names = await memberNames(
            trx,
            rows.flatMap(({ created_by }) => created_by ?? []),
          );
          return { items: rows.map((row) => shownKey(row, names)) };
        }),
    );

    app.post(
      '/api-keys',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Make an API key, shown this once',
          tags: ['workspace'],
          body: NewApiKey,
          response: { 201: MadeApiKey },
        },
      },
      async ({ actor, body }, reply) => {
        const made = await db.inWorkspace(actor.workspaceId, (trx) =>
          createKey(trx, actor.workspaceId, actor, body, clock()),
        );
        return reply.code(201).send({ key: made.key, apiKey: shownKey(made.row, new Map()) });
      },
    );

    app.delete(
      '/api-keys/:id',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Withdraw an API key at once',
          tags: ['workspace'],
          params: IdParams,
          response: { 200: Done },
        },
      },
      async ({ actor, params }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => withdrawKey(trx, actor, params.id, clock()));
        return done;
      },
    );

    app.get(
      '/audit',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Who did what, newest first',
          tags: ['workspace'],
          querystring: PageQuery.extend({ actor: Id.optional().describe('only what this user or key did') }),
          response: { 200: page(AuditEvent) },
        },
      },
      async ({ actor, query: { limit, cursor, actor: doer } }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          const rows = await listAudit(trx, actor.workspaceId, limit + 1, cursor ? readCursor(cursor) : null, doer);
          const { items: shown, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
          const names = await actorNames(trx, actor.workspaceId, shown);
          return { items: shown.map((row) => shownAudit(row, names)), next };
        }),
    );
  };
}
