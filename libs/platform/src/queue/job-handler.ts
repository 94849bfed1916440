import { SetMetadata } from '@nestjs/common';
import type { JobDefinition, PayloadOf, ResultOf } from './job-definition.js';

export const HANDLES_JOB = 'jiebang:handles-job';

/** Marks a provider as the one handler of a kind of job. */
export const HandlesJob = (job: JobDefinition<object, unknown>) =>
  SetMetadata<string, JobDefinition<object, unknown>>(HANDLES_JOB, job);

/** What a running job can say and learn. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process is asked to stop: a long job ends soon, and throws to be handed back. */
  readonly signal: AbortSignal;
  /** Tells how far it is (0 to 1) and, in words, at what; at most a few times a second reaches people. */
  progress(fraction: number, note?: string): Promise<void>;
  /** Results of the jobs that this one waited for in a flow, by job id. */
  results(): Promise<Readonly<Record<string, unknown>>>;
}

/** Does a job. It may be called twice for one id (a killed worker), so its effects must be idempotent. */
export interface JobHandler<Job> {
  run(payload: PayloadOf<Job>, job: JobRun): Promise<ResultOf<Job>>;
}

/** Thrown by a handler that stopped because `signal` was aborted: the job goes back to the queue without using up a try. */
export class HandedBack extends Error {
  constructor() {
    super('handed back');
    this.name = 'HandedBack';
  }
}
