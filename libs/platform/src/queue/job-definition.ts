/** The queues. Each has its own concurrency, so that a long match never holds up mail. */
export const QUEUES = ['events', 'clock', 'matching', 'search', 'imports'] as const;

export type QueueName = (typeof QUEUES)[number];

/** A kind of job, typed by payload and result. */
export interface JobDefinition<Payload extends object, Result = void> {
  readonly name: string;
  readonly queue: QueueName;
  /** How often it is tried in all. */
  readonly attempts: number;
  /** Wait before the second try in milliseconds; doubles from try to try. */
  readonly backoffMs: number;
  /** Set for a job of the clock: it is enqueued with an empty payload every so many milliseconds. */
  readonly everyMs?: number;
  /** Never set: carries the types. */
  readonly types?: { readonly payload: Payload; readonly result: Result };
}

/** Names a kind of job: `defineJob<{ runId: Id }>({ name: 'solve-match', queue: 'matching', attempts: 3, backoffMs: 1000 })`. */
export function defineJob<Payload extends object, Result = void>(
  definition: Omit<JobDefinition<Payload, Result>, 'types'>,
): JobDefinition<Payload, Result> {
  return definition;
}

export type PayloadOf<Job> = Job extends JobDefinition<infer Payload, unknown> ? Payload : never;
export type ResultOf<Job> = Job extends JobDefinition<infer _Payload, infer Result> ? Result : never;
