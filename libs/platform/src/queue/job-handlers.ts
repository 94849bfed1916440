import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition } from './job-definition.js';
import { HANDLES_JOB, type JobHandler } from './job-handler.js';

type AnyJob = JobDefinition<object, unknown>;

/** A kind of job with the provider that does it. */
export interface HandledJob {
  readonly job: AnyJob;
  readonly handler: JobHandler<AnyJob>;
}

/** All job handlers of this process, found by their marks. */
@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * Every handled kind of job. Throws when a kind has two handlers, or when one of `wanted` has none: the boot fails
   * rather than a job that waits for ever.
   */
  all(wanted: readonly AnyJob[]): ReadonlyMap<string, HandledJob> {
    const found = new Map<string, HandledJob>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const job = Reflect.getMetadata(HANDLES_JOB, metatype) as AnyJob | undefined;
      if (!job) continue;
      const earlier = found.get(job.name);
      if (earlier && earlier.handler !== instance) throw new Error(`job ${job.name} has two handlers`);
      found.set(job.name, { job, handler: instance as JobHandler<AnyJob> });
    }
    const missing = wanted.filter(({ name }) => !found.has(name)).map(({ name }) => name);
    if (missing.length > 0) throw new Error(`jobs without a handler: ${missing.join(', ')}`);
    return found;
  }
}
