import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DelayedError, type Job, type Worker } from 'bullmq';
import { Config } from '../config/index.js';
import { failureFields, Log, withRequestContext } from '../logging/index.js';
import { Signals } from '../signals/index.js';
import { QUEUES, type JobDefinition, type QueueName } from './job-definition.js';
import { HandedBack, type JobRun } from './job-handler.js';
import { JobHandlers, type HandledJob } from './job-handlers.js';
import { JobQueue } from './job-queue.js';

/** Jobs that are still running this long after the process was asked to stop are left to another worker. */
const PATIENCE_MS = 12_000;
const PROGRESS_EVERY_MS = 200;
const HAND_BACK_DELAY_MS = 250;

/** The signal topic that carries a job's progress. */
export const jobTopic = (id: string) => `job:${id}`;

/** A job's progress as subscribers get it. */
export interface JobProgressSignal {
  readonly id: string;
  readonly fraction: number;
  readonly note: string | null;
}

/** Runs jobs. Only worker processes start it. */
@Injectable()
export class QueueWorkers implements BeforeApplicationShutdown {
  private readonly workers: Worker[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly queue: JobQueue,
    private readonly signals: Signals,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Starts one worker a queue, and the clock's schedules. Throws when a kind of job has no or two handlers. */
  async start(wanted: readonly JobDefinition<object, unknown>[]): Promise<void> {
    const handled = this.handlers.all(wanted);
    for (const name of QUEUES) {
      const worker = this.queue.backend.worker(
        name,
        (job, token) => this.process(handled, job, token),
        this.concurrency(name),
      );
      worker.on('error', (failure) =>
        this.log.problem('worker connection', { queue: name, reason: failure.message }),
      );
      worker.on('failed', (job, failure) =>
        this.log.problem('job failed', {
          queue: name,
          job: job?.id,
          attempt: job?.attemptsMade,
          ...failureFields(failure),
        }),
      );
      this.workers.push(worker);
      void worker
        .run()
        .catch((failure: unknown) => this.log.failure('worker ended', failure, { queue: name }));
    }
    for (const { job } of handled.values()) if (job.everyMs) await this.queue.schedule(job);
  }

  private concurrency(name: QueueName): number {
    // A match has a processor to itself; the rest mostly waits for the database.
    return name === 'matching' ? 1 : this.config.queue.concurrency;
  }

  private async process(
    handled: ReadonlyMap<string, HandledJob>,
    job: Job,
    token?: string,
  ): Promise<unknown> {
    const entry = handled.get(job.name);
    if (!entry) throw new Error(`no handler for job ${job.name}`);
    return withRequestContext({ requestId: `job-${job.id ?? job.name}` }, async () => {
      try {
        return await entry.handler.run(job.data as object, this.runOf(job));
      } catch (failure) {
        if (!(failure instanceof HandedBack)) throw failure;
        await job.moveToDelayed(Date.now() + HAND_BACK_DELAY_MS, token);
        throw new DelayedError();
      }
    });
  }

  private runOf(job: Job): JobRun {
    const id = job.id ?? job.name;
    let last = 0;
    return {
      id,
      attempt: job.attemptsMade + 1,
      signal: this.stopping.signal,
      progress: async (fraction, note) => {
        const now = Date.now();
        if (now - last < PROGRESS_EVERY_MS && fraction < 1) return;
        last = now;
        const signal: JobProgressSignal = { id, fraction, note: note ?? null };
        await job.updateProgress({ ...signal });
        await this.signals.send(jobTopic(id), signal);
      },
      results: async () => byId(await job.getChildrenValues()),
    };
  }

  /**
   * Takes no new jobs, lets the running ones end or hand themselves back, and leaves the rest after a while: the process
   * goes, their locks run out, and another worker takes them over.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    const closing = Promise.allSettled(this.workers.map((worker) => worker.close()));
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), PATIENCE_MS);
    });
    const outcome = await Promise.race([closing, patience]);
    clearTimeout(timer);
    if (outcome === 'late') this.log.problem('jobs were left running');
  }
}

/** Both backends name a child by more than its id ("matching:id", "bull:matching:id"); an id itself has no colon. */
function byId(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.slice(key.lastIndexOf(':') + 1), value]),
  );
}
