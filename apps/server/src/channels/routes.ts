import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Tx, WorkspaceDb } from '../platform/database/database.ts';
import { InvalidInputError, NotFoundError } from '../platform/errors.ts';
import type { Actor } from '../platform/http/actor.ts';
import { IdParams } from '../platform/http/schemas.ts';
import { listChannels } from './channel.store.ts';
import { mendableRejects } from './file/index.ts';
import type { Hear } from './hear.ts';
import { findImport, findSampleImport, listImports, listRejects } from './import.store.ts';
import { loadSample } from './load-sample.ts';
import { Channel, Import, ImportReject, ImportStart, SampleState, Undone } from './schemas.ts';
import { shownChannel, shownImport } from './shown.ts';
import { startImport, stopImport } from './steer-import.ts';
import { previewAgain, upload } from './upload.ts';

export type ChannelRouteParts = {
  db: WorkspaceDb;
  clock: Clock;
  hear: Hear;
  /** Folder of uploaded files. */
  uploads: string;
  /** Takes an import back; in the composition root, since it goes through every module. @returns interactions removed */
  undo: (actor: Actor, importId: string) => Promise<number>;
  /** What the log knows of a workspace: interactions that wait for the loop, and how many each channel brought. */
  logOf: {
    pending: (trx: Tx, workspaceId: string) => Promise<number>;
    byChannel: (trx: Tx, workspaceId: string) => Promise<Map<string, number>>;
    ofImport: (trx: Tx, workspaceId: string, importId: string) => Promise<{ interactions: number; people: number }>;
  };
};

const tags = ['channels'];
const RejectQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('line of the last reject that you have'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Channels, imports, the sample company. */
export function channelRoutes(parts: ChannelRouteParts): FastifyPluginAsync {
  const { db, clock, hear, undo, logOf } = parts;

  async function importById(trx: Tx, workspaceId: string, id: string) {
    const row = await findImport(trx, workspaceId, id);
    if (!row) throw new NotFoundError('import', id);
    return shownImport(row, await logOf.pending(trx, workspaceId));
  }
  const shown = (actor: Actor, id: string) =>
    db.inWorkspace(actor.workspaceId, (trx) => importById(trx, actor.workspaceId, id));

  return async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();

    app.get(
      '/channels',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Channels, and how much was heard on each',
          tags,
          response: { 200: z.object({ items: z.array(Channel) }) },
        },
      },
      async ({ actor: { workspaceId } }) =>
        db.inWorkspace(workspaceId, async (trx) => {
          const counts = await logOf.byChannel(trx, workspaceId);
          const rows = await listChannels(trx, workspaceId);
          return { items: rows.map((row) => shownChannel(row, counts.get(row.id) ?? 0)) };
        }),
    );

    // ---- imports

    app.get(
      '/imports',
      {
        config: { access: 'read' },
        schema: { summary: 'Imports, newest first', tags, response: { 200: z.object({ items: z.array(Import) }) } },
      },
      async ({ actor: { workspaceId } }) =>
        db.inWorkspace(workspaceId, async (trx) => {
          const pending = await logOf.pending(trx, workspaceId);
          return { items: (await listImports(trx, workspaceId)).map((row) => shownImport(row, pending)) };
        }),
    );

    app.post(
      '/imports',
      {
        config: { access: 'write' },
        bodyLimit: Number.MAX_SAFE_INTEGER, // streamed to disk, never held
        schema: {
          summary: 'Upload a file and see what we understood of it; nothing is kept in the log yet',
          description:
            'One file as multipart/form-data: CSV, TSV, JSONL, mbox or eml, also as .gz. Start it with `/start`.',
          tags,
          consumes: ['multipart/form-data'],
          response: { 201: Import },
        },
      },
      async (request, reply) => {
        const file = await request.file();
        if (!file) throw new InvalidInputError('Expected one file as multipart/form-data; none came.');
        const id = await upload(parts, request.actor, file.filename || 'file', file.file);
        return reply.code(201).send(await shown(request.actor, id));
      },
    );

    app.get(
      '/imports/:id',
      {
        config: { access: 'read' },
        schema: { summary: 'One import, with its progress', tags, params: IdParams, response: { 200: Import } },
      },
      ({ actor, params }) => shown(actor, params.id),
    );

    app.post(
      '/imports/:id/preview',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Look at a waiting file again, with other columns',
          tags,
          params: IdParams,
          body: ImportStart.required(),
          response: { 200: Import },
        },
      },
      async ({ actor, params, body }) => {
        await previewAgain(parts, actor, params.id, body.mapping);
        return shown(actor, params.id);
      },
    );

    app.post(
      '/imports/:id/start',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Start a waiting import, or go on with a stopped or failed one',
          tags,
          params: IdParams,
          body: ImportStart,
          response: { 200: Import },
        },
      },
      ({ actor, params, body }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          await startImport(trx, actor, params.id, body.mapping, clock());
          return importById(trx, actor.workspaceId, params.id);
        }),
    );

    app.post(
      '/imports/:id/stop',
      {
        config: { access: 'write' },
        schema: { summary: 'Stop a running import where it is', tags, params: IdParams, response: { 200: Import } },
      },
      ({ actor, params }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => {
          await stopImport(trx, actor, params.id, clock());
          return importById(trx, actor.workspaceId, params.id);
        }),
    );

    app.post(
      '/imports/:id/undo',
      {
        config: { access: 'write' },
        schema: {
          summary: 'Take an import back, exactly',
          description:
            'Removes what it brought and everything that was understood of it. What other sources also said stays.',
          tags,
          params: IdParams,
          response: { 200: Undone },
        },
      },
      async ({ actor, params }) => ({ removed: await undo(actor, params.id) }),
    );

    app.get(
      '/imports/:id/rejects',
      {
        config: { access: 'read' },
        schema: {
          summary: 'Rows that could not be taken, each with its reason',
          tags,
          params: IdParams,
          querystring: RejectQuery,
          response: { 200: z.object({ items: z.array(ImportReject) }) },
        },
      },
      ({ actor, params, query }) =>
        db.inWorkspace(actor.workspaceId, async (trx) => ({
          items: await listRejects(trx, actor.workspaceId, params.id, query.after, query.limit),
        })),
    );

    app.get(
      '/imports/:id/rejects/file',
      {
        config: { access: 'read' },
        schema: {
          summary: 'The rejects as a file to mend and bring back, each row with its reason',
          tags,
          params: IdParams,
          produces: ['text/csv', 'application/jsonl'],
        },
      },
      async ({ actor, params }, reply) => {
        const record = await db.inWorkspace(actor.workspaceId, (trx) => findImport(trx, actor.workspaceId, params.id));
        if (!record) throw new NotFoundError('import', params.id);
        const plan = (record.checkpoint as { plan?: Parameters<typeof mendableRejects>[0] } | null)?.plan;
        const file = mendableRejects(plan ?? { format: 'jsonl', delimiter: null, columns: [], hasHeader: false });
        const name = `${record.file_name.replace(/[^\w.-]+/g, '_').slice(0, 80)}.rejects.${file.extension}`;
        reply.raw.writeHead(200, {
          'content-type': file.extension === 'jsonl' ? 'application/jsonl; charset=utf-8' : 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'x-content-type-options': 'nosniff',
        });
        reply.hijack();
        reply.raw.write(file.header);
        for (let after = 0; ; ) {
          const rows = await db.inWorkspace(actor.workspaceId, (trx) =>
            listRejects(trx, actor.workspaceId, params.id, after, 1000),
          );
          for (const row of rows) reply.raw.write(file.record(row));
          if (rows.length < 1000) break;
          after = rows.at(-1)?.line ?? after;
        }
        reply.raw.end();
      },
    );

    // ---- the sample company

    app.get(
      '/sample',
      {
        config: { access: 'read' },
        schema: { summary: 'Whether the sample company is loaded', tags, response: { 200: SampleState } },
      },
      async ({ actor: { workspaceId } }) =>
        db.inWorkspace(workspaceId, async (trx) => {
          const record = await findSampleImport(trx, workspaceId);
          const counts = record ? await logOf.ofImport(trx, workspaceId, record.id) : { interactions: 0, people: 0 };
          return { loaded: record !== undefined, importId: record?.id ?? null, ...counts };
        }),
    );

    app.post(
      '/sample',
      {
        config: { access: 'write' },
        schema: { summary: 'Load the sample company', tags, response: { 201: Import } },
      },
      async ({ actor }, reply) => {
        const made = await db.inWorkspace(actor.workspaceId, async (trx) => {
          const id = await loadSample(trx, actor, hear, clock());
          return importById(trx, actor.workspaceId, id);
        });
        return reply.code(201).send(made);
      },
    );

    app.delete(
      '/sample',
      {
        config: { access: 'write' },
        schema: { summary: 'Remove the sample company, to the last row', tags, response: { 200: Undone } },
      },
      async ({ actor }) => {
        const record = await db.inWorkspace(actor.workspaceId, (trx) => findSampleImport(trx, actor.workspaceId));
        if (!record) return { removed: 0 };
        return { removed: await undo(actor, record.id) };
      },
    );
  };
}
