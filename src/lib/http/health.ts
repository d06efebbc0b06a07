import { sql } from 'kysely';
import prometheus from 'prom-client';
import type { Db } from '../db.ts';
import { countWaitingJobs } from '../events.ts';
import type { App } from './kinds.ts';

/** Whether the process lives, whether it can serve, and what it measures of itself. */
export function serveHealth(
  app: App,
  db: Db,
  isReady: () => boolean,
  gauges: Record<string, () => Promise<number>>,
): void {
  const metrics = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: metrics });
  const seconds = new prometheus.Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long the shop took to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [metrics],
  });
  for (const [name, read] of Object.entries({ ...gauges, ...jobGauges(db) })) {
    new prometheus.Gauge({
      name,
      help: name.replaceAll('_', ' '),
      registers: [metrics],
      async collect() {
        this.set(await read());
      },
    });
  }
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const database = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    const ready = database && isReady();
    return reply.code(ready ? 200 : 503).send({ ready, database });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

const jobGauges = (db: Db): Record<string, () => Promise<number>> => ({
  jobs_waiting: async () => (await countWaitingJobs(db)).waiting,
  jobs_failing: async () => (await countWaitingJobs(db)).failing,
});
