import { Injectable, type Provider } from '@nestjs/common';
import { newId } from '@jiebang/kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { startPlatform, type PlatformApp } from '../../../../test/support/platform-app.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { Signals } from '../signals/index.js';
import { HandlesJob } from './job-handler.js';
import {
  Add,
  add,
  calls,
  callsOf,
  endless,
  fail,
  HANDLERS,
  JOBS,
  results,
  stumble,
  sum,
  switches,
  tick,
  walk,
  type AnyJob,
} from './job-kinds.contract.js';
import { JobQueue } from './job-queue.js';
import { jobTopic, QueueWorkers, type JobProgressSignal } from './queue-workers.js';

/** Where the queues of one run of the contract live. */
export interface QueueSubject {
  /** For what is not the queues'; and for the queues, too, when they live in PostgreSQL. */
  readonly database: TestDatabase;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What a queue does for us, on whatever it is kept. */
export function describeJobQueue(name: string, open: () => Promise<QueueSubject>): void {
  describe(`jobs on ${name}`, () => {
    let subject: QueueSubject;
    let worker: PlatformApp;
    let queue: JobQueue;
    let began: number;
    let waitingBefore: Date | null;

    const start = (providers: Provider[] = HANDLERS) =>
      startPlatform(subject.database, providers, subject.env);

    beforeAll(async () => {
      calls.clear();
      switches.mended = switches.endsAtOnce = false;
      subject = await open();
      worker = await start();
      queue = worker.app.get(JobQueue);
      began = Date.now();
      for (const a of [1, 2]) await queue.enqueue(add, { id: newId(), payload: { a, b: 1 } });
      waitingBefore = await queue.waitingSince('events');
      await worker.app.get(QueueWorkers).start(JOBS);
    });

    afterAll(async () => {
      await worker.close();
      await subject.close();
    });

    const become = (job: AnyJob, id: string, wanted: string) =>
      eventually(
        () => queue.stateOf(job.queue, id),
        (state) => state === wanted,
      );

    it('run here', () => {
      expect(queue.backend.name).toBe(name === 'Redis' ? 'redis' : 'postgres');
    });

    it('are done once under one id, however often they are asked for', async () => {
      const id = newId();
      await Promise.all([1, 2, 3].map(() => queue.enqueue(add, { id, payload: { a: 1, b: 2 } })));
      await become(add as AnyJob, id, 'completed');
      await queue.enqueue(add, { id, payload: { a: 1, b: 2 } });
      const last = newId();
      await queue.enqueue(add, { id: last, payload: { a: 0, b: 0 } });
      await become(add as AnyJob, last, 'completed');
      expect(callsOf(add.name, id)).toHaveLength(1);
    });

    it('come many at a time, and unknown ones are unknown', async () => {
      const ids = Array.from({ length: 30 }, () => newId());
      await queue.enqueueMany(
        add,
        ids.map((id) => ({ id, payload: { a: 1, b: 1 } })),
      );
      for (const id of ids) await become(add as AnyJob, id, 'completed');
      expect(ids.map((id) => callsOf(add.name, id).length)).toEqual(ids.map(() => 1));
      expect(await queue.stateOf('events', newId())).toBeNull();
    });

    it('have ids that every store can keep', async () => {
      await expect(queue.enqueue(add, { id: 'a:b', payload: { a: 1, b: 1 } })).rejects.toThrow('colon');
    });

    it('wait as long as they are told to', async () => {
      const id = newId();
      const asked = Date.now();
      await queue.enqueue(add, { id, payload: { a: 1, b: 1 }, delayMs: 400 });
      expect(await queue.stateOf('events', id)).toBe('delayed');
      await become(add as AnyJob, id, 'completed');
      expect((callsOf(add.name, id)[0]?.at ?? 0) - asked).toBeGreaterThanOrEqual(390);
    });

    it('tell since when the next one has been waiting', async () => {
      expect(waitingBefore?.getTime()).toBeGreaterThanOrEqual(began);
      expect(waitingBefore?.getTime()).toBeLessThanOrEqual(Date.now());
      await eventually(
        () => queue.waitingSince('events'),
        (since) => since === null,
      );
    });

    it('are tried again, each time after a longer wait', async () => {
      const id = newId();
      await queue.enqueue(stumble, { id, payload: { failures: 2 } });
      await become(stumble as AnyJob, id, 'completed');
      const [first, second, third, ...more] = callsOf(stumble.name, id);
      expect([first?.attempt, second?.attempt, third?.attempt, more.length]).toEqual([1, 2, 3, 0]);
      // 100 ms and then 200, each with up to a fifth of jitter.
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(75);
      expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(155);
    });

    it('are kept when they fail for good, with the reason, and can be tried once more', async () => {
      const [id, given] = [newId(), newId()];
      await queue.enqueue(fail, { id, payload: {} });
      await queue.enqueue(stumble, { id: given, payload: { failures: 9 } });
      await become(fail, id, 'failed');
      await become(stumble as AnyJob, given, 'failed');
      const failed = await queue.failed('events');
      expect(failed.find((job) => job.id === id)).toMatchObject({
        queue: 'events',
        name: fail.name,
        attempts: 1,
        failedReason: 'never works: 缺少数据',
        createdAt: expect.any(Date) as unknown,
        finishedAt: expect.any(Date) as unknown,
      });
      expect(failed.find((job) => job.id === given)).toMatchObject({
        attempts: 3,
        failedReason: 'stumbled 3',
      });
      expect((await queue.counts()).events.failed).toBe(2);
      switches.mended = true;
      expect(await queue.retry('events', id)).toBe(true);
      await become(fail, id, 'completed');
      switches.mended = false;
      expect(await queue.retry('events', id)).toBe(false);
      expect(await queue.retry('events', newId())).toBe(false);
      expect((await queue.failed('events')).map((job) => job.id)).toEqual([given]);
    });

    it('tell how far they are, and always that they have arrived', async () => {
      const id = newId();
      const heard: JobProgressSignal[] = [];
      const stop = await worker.app
        .get(Signals)
        .listen(jobTopic(id), (payload) => heard.push(payload as JobProgressSignal));
      await queue.enqueue(walk, { id, payload: { steps: 400 } });
      await eventually(
        () => Promise.resolve(heard),
        (all) => all.some(({ fraction }) => fraction === 1),
      );
      stop();
      expect(heard.at(-1)).toEqual({ id, fraction: 1, note: '第 400 步' });
      expect(heard.length).toBeLessThan(100);
      const fractions = heard.map(({ fraction }) => fraction);
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    });

    it('wait for those before them in a flow, and get their results by id', async () => {
      const [id, left, right] = [newId(), newId(), newId()];
      await queue.enqueueFlow({
        job: sum as AnyJob,
        id,
        payload: {},
        after: [
          { job: add as AnyJob, id: left, payload: { a: 1, b: 2 } },
          {
            job: sum as AnyJob,
            id: right,
            payload: {},
            after: [{ job: add as AnyJob, id: `${right}-1`, payload: { a: 10, b: 20 } }],
          },
        ],
      });
      await become(sum as AnyJob, id, 'completed');
      expect(results.get(id)).toEqual({ [left]: 3, [right]: 30 });
      expect(results.get(right)).toEqual({ [`${right}-1`]: 30 });
      const order = [
        ...callsOf(add.name, `${right}-1`),
        ...callsOf(sum.name, right),
        ...callsOf(sum.name, id),
      ];
      expect(order.map(({ at }) => at)).toEqual(order.map(({ at }) => at).sort((a, b) => a - b));
    });

    it('fail with one of those before them, and are never run', async () => {
      const [id, good, bad] = [newId(), newId(), newId()];
      await queue.enqueueFlow({
        job: sum as AnyJob,
        id,
        payload: {},
        after: [
          { job: add as AnyJob, id: good, payload: { a: 1, b: 1 } },
          { job: fail, id: bad, payload: {} },
        ],
      });
      await become(sum as AnyJob, id, 'failed');
      expect(callsOf(sum.name, id)).toEqual([]);
    });

    it('of the clock come again and again, once for all processes that ask for them', async () => {
      const other = await start();
      await other.app.get(QueueWorkers).start(JOBS);
      await other.app.get(JobQueue).schedule(tick);
      const before = callsOf(tick.name).length;
      const began = Date.now();
      await eventually(
        () => Promise.resolve(callsOf(tick.name).length - before),
        (count) => count >= 4,
      );
      const ids = callsOf(tick.name).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // Twice as many would come in this time if each process had a clock of its own.
      expect(callsOf(tick.name).length - before).toBeLessThanOrEqual((Date.now() - began) / 150 + 2);
      await expect(queue.schedule(add as AnyJob)).rejects.toThrow('not a job of the clock');
      await other.close();
    });

    it('that are running when their process is asked to stop go back, and another process ends them', async () => {
      const id = newId();
      await queue.enqueue(endless, { id, payload: {} });
      await become(endless, id, 'active');
      await worker.close();
      switches.endsAtOnce = true;
      worker = await start();
      queue = worker.app.get(JobQueue);
      expect(['delayed', 'waiting']).toContain(await queue.stateOf('imports', id));
      await worker.app.get(QueueWorkers).start(JOBS);
      await become(endless, id, 'completed');
      expect(callsOf(endless.name, id).map(({ attempt }) => attempt)).toEqual([1, 1]);
    });

    it('without a handler, or with two, keep a worker from starting', async () => {
      const without = await start([Add]);
      await expect(without.app.get(QueueWorkers).start(JOBS)).rejects.toThrow(
        'jobs without a handler: spec-stumble',
      );
      await without.close();
      @Injectable()
      @HandlesJob(add as AnyJob)
      class AddAgain extends Add {}
      const twice = await start([Add, AddAgain]);
      await expect(twice.app.get(QueueWorkers).start([add as AnyJob])).rejects.toThrow('two handlers');
      await twice.close();
    });

    it('are reached by a ping', async () => {
      await expect(queue.ping()).resolves.toBeUndefined();
    });
  });
}
