import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { LiveEvent, LiveHub } from './live.ts';

const heartbeatMs = 20_000;

/** `GET /events`: server-sent events of what changes, resumable with `Last-Event-ID` for 24 hours. */
export function eventsRoute(app: FastifyInstance, hub: LiveHub): void {
  // Streams never end by themselves: closing the server ends them, and browsers come back to the next one.
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
  app.get(
    '/api/v1/events',
    {
      config: { access: 'read' },
      schema: {
        summary: 'Server-sent events of what changes, resumable with Last-Event-ID',
        tags: ['events'],
        headers: z.object({ 'last-event-id': z.uuid().optional().describe('id of the last event you have') }),
        querystring: z.object({
          workspace: z.string().optional().describe('slug, for browsers, which cannot set headers here'),
        }),
      },
    },
    (request, reply) => {
      const lastId = (request.headers as { 'last-event-id'?: string })['last-event-id'];
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      stream.write(': listening\n\n');
      const stop = hub.listen(request.actor.workspaceId, lastId, (event) => stream.write(lines(event)));
      const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
      const end = () => {
        clearInterval(heartbeat);
        stop();
        open.delete(stream);
      };
      open.add(stream);
      stream.on('close', end);
    },
  );
}

function lines({ id, kind, payload }: LiveEvent): string {
  return `${id ? `id: ${id}\n` : ''}event: ${kind}\ndata: ${JSON.stringify(payload)}\n\n`;
}
