import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/index.js';
import { JobQueue } from '../queue/index.js';

/** Figures for Prometheus. Counted in this process, or asked of the stores at the moment of the scrape. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Seconds that requests took, by route and status. */
  readonly requests = new Histogram({
    name: 'jiebang_http_request_seconds',
    help: 'Duration of HTTP requests by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'jiebang_' });
    this.watchOutbox();
    this.watchQueues();
    this.watchPool();
  }

  private watchOutbox(): void {
    const { database, registry } = this;
    new Gauge({
      name: 'jiebang_outbox_waiting',
      help: 'Events that were committed and not dispatched yet',
      registers: [registry],
      async collect() {
        const row = await database.row<{ waiting: number }>(
          'SELECT count(*) AS waiting FROM outbox_event WHERE dispatched_at IS NULL',
        );
        this.set(row?.waiting ?? 0);
      },
    });
  }

  private watchQueues(): void {
    const { queue, registry } = this;
    new Gauge({
      name: 'jiebang_queue_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'] as const,
      registers: [registry],
      async collect() {
        for (const [name, states] of Object.entries(await queue.counts())) {
          for (const [state, count] of Object.entries(states)) this.set({ queue: name, state }, count);
        }
      },
    });
  }

  private watchPool(): void {
    const { database, registry } = this;
    new Gauge({
      name: 'jiebang_database_connections',
      help: 'Connections of this process by state',
      labelNames: ['state'] as const,
      registers: [registry],
      collect() {
        const { totalCount, idleCount, waitingCount } = database.pool;
        this.set({ state: 'open' }, totalCount);
        this.set({ state: 'idle' }, idleCount);
        this.set({ state: 'awaited' }, waitingCount);
      },
    });
  }
}
