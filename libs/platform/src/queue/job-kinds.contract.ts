import { Injectable, type Type } from '@nestjs/common';
import { defineJob, type JobDefinition } from './job-definition.js';
import { HandedBack, HandlesJob, type JobHandler, type JobRun } from './job-handler.js';

/** The kinds of job that the queue's contract runs, and what their handlers did. */

export type AnyJob = JobDefinition<object, unknown>;

interface Call {
  readonly id: string;
  readonly attempt: number;
  readonly at: number;
}

/** What specs change about the handlers while they run. */
export const switches = {
  /** A failed job that is tried again succeeds then. */
  mended: false,
  /** The endless job ends by itself: in the second process it may. */
  endsAtOnce: false,
};

/** What handlers did, by kind of job; they live in this process. */
export const calls = new Map<string, Call[]>();
export const callsOf = (name: string, id?: string) =>
  (calls.get(name) ?? []).filter((call) => id === undefined || call.id === id);

function note(name: string, { id, attempt }: JobRun): void {
  calls.set(name, [...(calls.get(name) ?? []), { id, attempt, at: Date.now() }]);
}

export const add = defineJob<{ a: number; b: number }, number>({
  name: 'spec-add',
  queue: 'events',
  attempts: 1,
  backoffMs: 10,
});
export const stumble = defineJob<{ failures: number }>({
  name: 'spec-stumble',
  queue: 'events',
  attempts: 3,
  backoffMs: 100,
});
export const fail = defineJob<object>({ name: 'spec-fail', queue: 'events', attempts: 1, backoffMs: 10 });
export const walk = defineJob<{ steps: number }>({
  name: 'spec-walk',
  queue: 'search',
  attempts: 1,
  backoffMs: 10,
});
export const sum = defineJob<object, number>({
  name: 'spec-sum',
  queue: 'matching',
  attempts: 1,
  backoffMs: 10,
});
export const endless = defineJob<object>({
  name: 'spec-endless',
  queue: 'imports',
  attempts: 1,
  backoffMs: 10,
});
export const tick = defineJob<object>({
  name: 'spec-tick',
  queue: 'clock',
  attempts: 1,
  backoffMs: 10,
  everyMs: 150,
});

@Injectable()
@HandlesJob(add as AnyJob)
export class Add implements JobHandler<typeof add> {
  async run({ a, b }: { a: number; b: number }, job: JobRun): Promise<number> {
    note(add.name, job);
    return a + b;
  }
}

@Injectable()
@HandlesJob(stumble as AnyJob)
class Stumble implements JobHandler<typeof stumble> {
  async run({ failures }: { failures: number }, job: JobRun): Promise<void> {
    note(stumble.name, job);
    if (job.attempt <= failures) throw new Error(`stumbled ${job.attempt}`);
  }
}

@Injectable()
@HandlesJob(fail)
class Fail implements JobHandler<typeof fail> {
  async run(_: object, job: JobRun): Promise<void> {
    note(fail.name, job);
    if (!switches.mended) throw new Error('never works: 缺少数据');
  }
}

@Injectable()
@HandlesJob(walk as AnyJob)
class Walk implements JobHandler<typeof walk> {
  async run({ steps }: { steps: number }, job: JobRun): Promise<void> {
    for (let step = 1; step <= steps; step += 1) await job.progress(step / steps, `第 ${step} 步`);
    note(walk.name, job);
  }
}

@Injectable()
@HandlesJob(sum as AnyJob)
class Sum implements JobHandler<typeof sum> {
  async run(_: object, job: JobRun): Promise<number> {
    note(sum.name, job);
    results.set(job.id, await job.results());
    return Object.values(results.get(job.id) ?? {}).reduce((total: number, one) => total + Number(one), 0);
  }
}

export const results = new Map<string, Readonly<Record<string, unknown>>>();

@Injectable()
@HandlesJob(endless)
class Endless implements JobHandler<typeof endless> {
  async run(_: object, job: JobRun): Promise<void> {
    note(endless.name, job);
    if (switches.endsAtOnce) return;
    if (!job.signal.aborted)
      await new Promise((resolve) => job.signal.addEventListener('abort', resolve, { once: true }));
    throw new HandedBack();
  }
}

@Injectable()
@HandlesJob(tick)
class Tick implements JobHandler<typeof tick> {
  async run(_: object, job: JobRun): Promise<void> {
    note(tick.name, job);
  }
}

export const HANDLERS: Type[] = [Add, Stumble, Fail, Walk, Sum, Endless, Tick];
export const JOBS = [add, stumble, fail, walk, sum, endless, tick] as AnyJob[];
