import { DiscoveryService } from '@nestjs/core';
import { Database } from '@jiebang/platform/database';
import { EventHandlers } from '@jiebang/platform/events';
import { HANDLES_JOB, type JobDefinition, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import type { TestApp } from './test-app.js';

type AnyJob = JobDefinition<object, unknown>;

const ONCE: JobRun = {
  id: 'test',
  attempt: 1,
  signal: new AbortController().signal,
  progress: () => Promise.resolve(),
  results: () => Promise.resolve({}),
};

/** Runs a job here and now, as a worker would: for what the clock does. */
export async function runJob(test: TestApp, name: string, payload: object = {}): Promise<void> {
  const providers = test.app.get(DiscoveryService, { strict: false }).getProviders();
  const handler = providers.find(({ metatype }) => {
    const job = metatype && (Reflect.getMetadata(HANDLES_JOB, metatype) as AnyJob | undefined);
    return job?.name === name;
  });
  if (!handler) throw new Error(`no handler of the job ${name}`);
  await (handler.instance as JobHandler<AnyJob>).run(payload, ONCE);
}

/** Hands an event to one of its handlers in a transaction, as a delivery would. */
export async function deliver(test: TestApp, handler: string, payload: object): Promise<void> {
  const meta = { id: 'test', name: 'test', at: test.clock.now(), personId: null };
  await test.app
    .get(Database)
    .transaction(() => test.app.get(EventHandlers).byName(handler).handle(payload, meta));
}
