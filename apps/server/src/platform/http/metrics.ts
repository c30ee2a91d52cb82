import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The process's own figures, for Prometheus. One set a process, made by the composition root and passed in. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'parley_http_request_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  readonly heard = new Counter({
    name: 'parley_interactions_heard_total',
    help: 'Interactions made durable',
    registers: [this.registry],
  });
  readonly processed = new Counter({
    name: 'parley_interactions_processed_total',
    help: 'Interactions read and grouped',
    registers: [this.registry],
  });
  readonly loopLag = new Gauge({
    name: 'parley_loop_lag_seconds',
    help: 'Time from heard to processed, of the last batch',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}

/** `GET /metrics`, and a time for every answer. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
