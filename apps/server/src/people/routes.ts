import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { NotFoundError } from '../platform/errors.ts';
import { readVersion } from '../platform/http/etag.ts';
import { Id, IdParams, PageQuery, page } from '../platform/http/schemas.ts';
import { memberNames } from '../workspaces/index.ts';
import { pageOfPeople } from './list.ts';
import { listNotes } from './note.store.ts';
import { addNote, removeNote } from './notes.ts';
import { findPerson, identitiesOf, listTags } from './person.store.ts';
import { changePerson } from './person.ts';
import { NewPersonNote, Person, PersonChange, PersonNote, PersonRow } from './schemas.ts';
import { shownPerson } from './shown.ts';

const Done = z.object({ done: z.literal(true) });

/** People: list, page, notes, tags. */
export function peopleRoutes({ db, clock }: { db: WorkspaceDb; clock: Clock }): FastifyPluginAsync {
  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get(
      '/people',
      {
        config: { access: 'read' },
        schema: {
          summary: 'People by name',
          tags: ['people'],
          querystring: PageQuery.extend({
            q: z.string().trim().min(1).max(100).optional().describe('beginning of a name, handle or address'),
            tag: z.string().max(40).optional(),
            organisation: Id.optional(),
          }),
          response: { 200: page(PersonRow) },
        },
      },
      ({ actor, query }) => db.inWorkspace(actor.workspaceId, (trx) => pageOfPeople(trx, actor.workspaceId, query)),
    );

    app.get(
      '/people/tags',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Tags in use',
          tags: ['people'],
          response: { 200: z.object({ items: z.array(z.object({ tag: z.string(), people: z.int() })) }) },
        },
      },
      async ({ actor }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => ({ items: await listTags(trx, actor.workspaceId) })),
    );

    app.get(
      '/people/:id',
      {
        config: { access: 'read' },
        schema: { summary: 'One person', tags: ['people'], params: IdParams, response: { 200: Person } },
      },
      ({ actor, params }) => db.inWorkspace(actor.workspaceId, (trx) => personById(trx, actor.workspaceId, params.id)),
    );

    app.patch(
      '/people/:id',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Change a person',
          description: 'Send the version you saw as `If-Match` to hear when somebody else was faster.',
          tags: ['people'],
          params: IdParams,
          body: PersonChange,
          response: { 200: Person },
        },
      },
      ({ actor, params, body, headers }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          await changePerson(trx, actor, params.id, readVersion(headers), body, clock());
          return personById(trx, actor.workspaceId, params.id);
        }),
    );

    app.get(
      '/people/:id/notes',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Notes of the team about a person, newest first',
          tags: ['people'],
          params: IdParams,
          response: { 200: z.object({ items: z.array(PersonNote) }) },
        },
      },
      ({ actor, params }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          const rows = await listNotes(trx, actor.workspaceId, params.id);
          const names = await memberNames(
            trx,
            rows.map(({ author_id }) => author_id),
          );
          const items = rows.map(({ id, author_id, text, at }) => ({
            id,
            text,
            author: names.get(author_id) ?? 'somebody who left',
            authorId: author_id,
            at: at.toISOString(),
          }));
          return { items };
        }),
    );

    app.post(
      '/people/:id/notes',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Note something about a person; only the team sees it',
          tags: ['people'],
          params: IdParams,
          body: NewPersonNote,
          response: { 201: z.object({ id: Id }) },
        },
      },
      async ({ actor, params, body }, reply) => {
        const id = await db.inWorkspace(actor.workspaceId, (trx) => addNote(trx, actor, params.id, body.text, clock()));
        return reply.code(201).send({ id });
      },
    );

    app.delete(
      '/people/:id/notes/:noteId',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Take back a note of your own',
          tags: ['people'],
          params: z.object({ id: Id, noteId: Id }),
          response: { 200: Done },
        },
      },
      async ({ actor, params }) => {
        await db.inWorkspace(actor.workspaceId, (trx) => removeNote(trx, actor, params.id, params.noteId, clock()));
        return { done: true } as const;
      },
    );
  };
}

async function personById(trx: Tx, workspaceId: string, id: string): Promise<z.output<typeof Person>> {
  const row = await findPerson(trx, workspaceId, id);
  if (!row) throw new NotFoundError('person', id);
  const identities = await identitiesOf(trx, workspaceId, [id]);
  return shownPerson(row, identities.get(id) ?? []);
}
