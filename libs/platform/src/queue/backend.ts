import { createPostgresBackend, FlowProducer, Queue, withBackend, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config/index.js';
import type { QueueName } from './job-definition.js';

export const BULL_SCHEMA = 'bull';

/** BullMQ's classes on one of its two backends. What is made here behaves the same on both. */
export interface QueueBackend {
  readonly name: 'postgres' | 'redis';
  queue(name: QueueName): Queue;
  flows(): FlowProducer;
  worker(name: QueueName, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

/** BullMQ on Redis when `REDIS_URL` is set, else on the PostgreSQL that is there anyway. */
export function openQueueBackend(config: Pick<Config, 'queue' | 'database' | 'process'>): QueueBackend {
  const { redisUrl, lockMs } = config.queue;
  return redisUrl ? onRedis(redisUrl, lockMs) : onPostgres(config.database.url, lockMs);
}

/** Locks are renewed, and jobs of dead workers looked for, twice in the time that a lock lasts. */
const workerOptions = (concurrency: number, lockMs: number) => ({
  concurrency,
  autorun: false,
  lockDuration: lockMs,
  stalledInterval: lockMs / 2,
  maxStalledCount: 5,
});

function onPostgres(url: string, lockMs: number): QueueBackend {
  const bound = withBackend(createPostgresBackend);
  // A job is written before the outbox row that asked for it is marked (same log, synchronous commit), so a crash loses
  // neither, and the queue's own bookkeeping need not wait for the disk.
  const connection = (max: number) => ({
    connectionString: url,
    schema: BULL_SCHEMA,
    max,
    options: '-c synchronous_commit=off',
    application_name: 'jiebang-queue',
  });
  return {
    name: 'postgres',
    queue: (name) => new bound.Queue(name, { connection: connection(2) }) as unknown as Queue,
    flows: () => new bound.FlowProducer({ connection: connection(1) }) as unknown as FlowProducer,
    worker: (name, processor, concurrency) =>
      new bound.Worker(name, processor, {
        connection: connection(Math.min(4, concurrency + 1)),
        ...workerOptions(concurrency, lockMs),
      }) as unknown as Worker,
    close: () => Promise.resolve(),
  };
}

function onRedis(url: string, lockMs: number): QueueBackend {
  const producer = new Redis(url, { maxRetriesPerRequest: 3, lazyConnect: true });
  producer.on('error', () => undefined);
  const consumers: Redis[] = [];
  return {
    name: 'redis',
    queue: (name) => new Queue(name, { connection: producer }),
    flows: () => new FlowProducer({ connection: producer }),
    worker: (name, processor, concurrency) => {
      const consumer = new Redis(url, { maxRetriesPerRequest: null });
      consumer.on('error', () => undefined);
      consumers.push(consumer);
      return new Worker(name, processor, { connection: consumer, ...workerOptions(concurrency, lockMs) });
    },
    close: async () => {
      for (const connection of [producer, ...consumers]) connection.disconnect();
    },
  };
}

/** Creates or upgrades BullMQ's own tables. Needed once before any process opens a queue on PostgreSQL. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = new PostgresQueue('clock', {
    connection: { connectionString: databaseUrl, schema: BULL_SCHEMA, migrate: true, max: 1 },
  });
  queue.on('error', () => undefined);
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
  }
}
