import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FlowJob, FlowProducer, Job, JobsOptions, Queue } from 'bullmq';
import { Config } from '../config/index.js';
import { Log } from '../logging/index.js';
import { openQueueBackend, type QueueBackend } from './backend.js';
import { QUEUES, type JobDefinition, type QueueName } from './job-definition.js';

const DAY_S = 86_400;

/** A job to be put in a queue. `id` is explicit, so that asking twice does one job. */
export interface JobRequest<Payload extends object> {
  readonly id: string;
  readonly payload: Payload;
  readonly delayMs?: number;
}

/** A job and those that must be done before it. */
export interface FlowRequest {
  readonly job: JobDefinition<object, unknown>;
  readonly id: string;
  readonly payload: object;
  readonly after?: readonly FlowRequest[];
}

/** A job as operators see it. */
export interface JobSummary {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly failedReason: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

function optionsOf(job: JobDefinition<object, unknown>, id: string, delayMs?: number): JobsOptions {
  if (id.includes(':')) throw new Error(`job id "${id}" may not contain a colon`);
  return {
    jobId: id,
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs, jitter: 0.2 },
    delay: delayMs,
    removeOnComplete: { age: 3 * DAY_S, count: 50_000 },
    // Failed jobs stay until somebody has looked at them.
    removeOnFail: false,
  };
}

/** Puts typed jobs in queues and tells what became of them. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  readonly backend: QueueBackend;
  private readonly queues = new Map<QueueName, Queue>();
  private flowProducer: FlowProducer | null = null;

  constructor(
    config: Config,
    private readonly log: Log,
  ) {
    this.backend = openQueueBackend(config);
  }

  /** Enqueues one job. The same id again, while the queue knows it, does nothing. */
  async enqueue<Payload extends object>(
    job: JobDefinition<Payload, unknown>,
    request: JobRequest<Payload>,
  ): Promise<void> {
    await this.enqueueMany(job, [request]);
  }

  /** Enqueues many jobs of one kind in one round trip. */
  async enqueueMany<Payload extends object>(
    job: JobDefinition<Payload, unknown>,
    requests: readonly JobRequest<Payload>[],
  ): Promise<void> {
    if (requests.length === 0) return;
    await this.queue(job.queue).addBulk(
      requests.map(({ id, payload, delayMs }) => ({
        name: job.name,
        data: payload,
        opts: optionsOf(job, id, delayMs),
      })),
    );
  }

  /** Enqueues a tree of jobs: each runs when all those in its `after` are done; a failure fails the ones above. */
  async enqueueFlow(flow: FlowRequest): Promise<void> {
    if (!this.flowProducer) {
      this.flowProducer = this.backend.flows();
      this.flowProducer.on('error', (failure) =>
        this.log.problem('flow connection', { reason: failure.message }),
      );
    }
    const toFlowJob = ({ job, id, payload, after = [] }: FlowRequest, child: boolean): FlowJob => ({
      name: job.name,
      queueName: job.queue,
      data: payload,
      opts: { ...optionsOf(job, id), ...(child ? { failParentOnFailure: true } : {}) },
      children: after.map((request) => toFlowJob(request, true)),
    });
    await this.flowProducer.add(toFlowJob(flow, false));
  }

  /** Has the clock enqueue `job` every `everyMs`; safe to ask for in every process. */
  async schedule(job: JobDefinition<object, unknown>): Promise<void> {
    if (!job.everyMs) throw new Error(`${job.name} is not a job of the clock`);
    await this.queue(job.queue).upsertJobScheduler(
      job.name,
      { every: job.everyMs },
      {
        name: job.name,
        data: {},
        opts: { attempts: job.attempts, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } },
      },
    );
  }

  /** The state of a job ("waiting", "active", "completed", "failed", ...), or null when it is not known. */
  async stateOf(queue: QueueName, id: string): Promise<string | null> {
    const state = await this.queue(queue).getJobState(id);
    return state === 'unknown' ? null : state;
  }

  /** How many jobs each queue has, by state. */
  async counts(): Promise<Readonly<Record<QueueName, Readonly<Record<string, number>>>>> {
    const counted = await Promise.all(
      QUEUES.map(async (name) => [name, await this.queue(name).getJobCounts()] as const),
    );
    return Object.fromEntries(counted) as Record<QueueName, Record<string, number>>;
  }

  /** Since when the job that is next in a queue has been there, or null where none waits. Delayed ones do not wait. */
  async waitingSince(queue: QueueName): Promise<Date | null> {
    const [next] = await this.queue(queue).getJobs(['waiting', 'prioritized'], 0, 0, true);
    return next ? new Date(next.timestamp) : null;
  }

  /** The newest failed jobs of a queue. */
  async failed(queue: QueueName, limit = 50): Promise<JobSummary[]> {
    const jobs = await this.queue(queue).getJobs(['failed'], 0, limit - 1, false);
    return jobs.map((job) => summaryOf(queue, job));
  }

  /** Puts a failed job back. Returns false when there is no such failed job. */
  async retry(queue: QueueName, id: string): Promise<boolean> {
    const job: Job | undefined = await this.queue(queue).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed');
    return true;
  }

  /** Answers when the queues' store does. */
  async ping(): Promise<void> {
    await this.queue('clock').getJobCounts('active');
  }

  private queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      queue.on('error', (failure) =>
        this.log.problem('queue connection', { queue: name, reason: failure.message }),
      );
      this.queues.set(name, queue);
    }
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.flowProducer?.close();
    await this.backend.close();
  }
}

function summaryOf(queue: QueueName, job: Job): JobSummary {
  return {
    queue,
    id: job.id ?? '',
    name: job.name,
    attempts: job.attemptsMade,
    failedReason: job.failedReason ?? null,
    createdAt: new Date(job.timestamp),
    finishedAt: job.finishedOn ? new Date(job.finishedOn) : null,
  };
}
