import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@jiebang/kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { platformDatabase, startPlatform, type PlatformApp } from '../../../../test/support/platform-app.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { Database } from '../database/index.js';
import { JobQueue, QueueWorkers } from '../queue/index.js';
import { defineEvent, type EventMeta } from './event-definition.js';
import { DeliverEvent, deliverEvent } from './event-delivery.jobs.js';
import { HandlesEvent, type EventHandler } from './event-handler.js';
import { Events } from './events.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';

interface Submitted {
  readonly needId: Id;
  /** Tries that fail before one succeeds. */
  readonly failures?: number;
}

const needSubmitted = defineEvent<Submitted>('spec.need-submitted');
const nobodyCares = defineEvent<object>('spec.nobody-cares');

/** How often a handler was called for a need; in memory, where a rollback does not reach. */
const calls = new Map<string, number>();

abstract class Noting implements EventHandler<Submitted> {
  protected abstract readonly name: string;

  constructor(private readonly database: Database) {}

  async handle({ needId, failures = 0 }: Submitted, { personId }: EventMeta): Promise<void> {
    const key = `${this.name} ${needId}`;
    calls.set(key, (calls.get(key) ?? 0) + 1);
    await this.database.rows('INSERT INTO spec_effect (handler, need_id, person_id) VALUES ($1, $2, $3)', [
      this.name,
      needId,
      personId,
    ]);
    if ((calls.get(key) ?? 0) <= failures) throw new Error('not yet');
  }
}

@Injectable()
@HandlesEvent('spec-index-the-need', needSubmitted)
class IndexTheNeed extends Noting {
  protected readonly name = 'index';

  constructor(database: Database) {
    super(database);
  }
}

@Injectable()
@HandlesEvent('spec-tell-the-office', needSubmitted)
class TellTheOffice extends Noting {
  protected readonly name = 'tell';

  constructor(database: Database) {
    super(database);
  }
}

describe('events through the outbox', () => {
  let template: TestDatabase;
  let platform: PlatformApp;
  let database: Database;
  let dispatcher: OutboxDispatcher;
  let queue: JobQueue;

  beforeAll(async () => {
    template = await platformDatabase();
    platform = await startPlatform(template, [IndexTheNeed, TellTheOffice]);
    database = platform.app.get(Database);
    dispatcher = platform.app.get(OutboxDispatcher);
    queue = platform.app.get(JobQueue);
    await database.rows('CREATE TABLE spec_effect (handler text, need_id uuid, person_id uuid)');
  });

  afterAll(async () => {
    await platform.close();
    await template.drop();
  });

  afterEach(() => jest.restoreAllMocks());

  const publish = (payload: Submitted, personId: Id | null = null) =>
    database.transaction(() => platform.app.get(Events).publish(needSubmitted, payload, personId));

  const eventOf = async (needId: Id): Promise<Id> => {
    const row = await database.row<{ id: Id }>(`SELECT id FROM outbox_event WHERE payload->>'needId' = $1`, [
      needId,
    ]);
    return row?.id ?? '';
  };

  const effects = async (needId: Id) =>
    (
      await database.rows<{ handler: string }>(
        'SELECT handler FROM spec_effect WHERE need_id = $1 ORDER BY 1',
        [needId],
      )
    ).map(({ handler }) => handler);

  /** As a worker would run it, without one. */
  const deliver = (eventId: Id, handler = 'spec-index-the-need') =>
    platform.app.get(DeliverEvent, { strict: false }).run({ eventId, handler });

  describe('on the way in', () => {
    it('are refused outside of the transaction of their change', async () => {
      const publishing = platform.app.get(Events).publish(needSubmitted, { needId: newId() });
      await expect(publishing).rejects.toThrow('outside of a transaction');
    });

    it('vanish with a change that is rolled back', async () => {
      const needId = newId();
      const failing = database.transaction(async () => {
        await platform.app.get(Events).publish(needSubmitted, { needId });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await eventOf(needId)).toBe('');
    });

    it('are written many at a time', async () => {
      const needIds = [newId(), newId(), newId()];
      await database.transaction(() =>
        platform.app.get(Events).publishMany(
          needSubmitted,
          needIds.map((needId) => ({ needId })),
        ),
      );
      const ids = await Promise.all(needIds.map(eventOf));
      expect(new Set(ids).size).toBe(3);
      expect(ids).toEqual([...ids].sort());
    });

    it('without a handler leave the outbox all the same', async () => {
      await dispatcher.drain();
      await database.transaction(() => platform.app.get(Events).publish(nobodyCares, {}));
      expect(await dispatcher.drain()).toBe(1);
      expect(await dispatcher.drain()).toBe(0);
    });
  });

  describe('in between', () => {
    it('are enqueued once a handler, also by two dispatchers at once', async () => {
      const needId = newId();
      await publish({ needId });
      const other = await startPlatform(template, [IndexTheNeed, TellTheOffice]);
      const moved = await Promise.all([dispatcher.drain(), other.app.get(OutboxDispatcher).drain()]);
      await other.close();
      expect(moved[0] + moved[1]).toBe(1);
      const eventId = await eventOf(needId);
      for (const handler of ['spec-index-the-need', 'spec-tell-the-office'])
        expect(await queue.stateOf('events', `${eventId}.${handler}`)).toBe('waiting');
    });

    it('are neither lost nor doubled by a crash between the queue and the mark', async () => {
      const needId = newId();
      await publish({ needId });
      const enqueue = queue.enqueueMany.bind(queue);
      jest.spyOn(queue, 'enqueueMany').mockImplementationOnce(async (job, requests) => {
        await enqueue(job, requests);
        throw new Error('crashed');
      });
      const before = (await queue.counts()).events.waiting ?? 0;
      await expect(dispatcher.drain()).rejects.toThrow('crashed');
      expect(await dispatcher.drain()).toBe(1);
      expect((await queue.counts()).events.waiting).toBe(before + 2);
    });

    it('wait in the outbox while the queue is away', async () => {
      const needId = newId();
      await publish({ needId });
      jest.spyOn(queue, 'enqueueMany').mockRejectedValueOnce(new Error('away'));
      await expect(dispatcher.drain()).rejects.toThrow('away');
      expect(await dispatcher.drain()).toBe(1);
    });
  });

  describe('on the way out', () => {
    it('are handled once, however often they are delivered', async () => {
      const needId = newId();
      await publish({ needId });
      const eventId = await eventOf(needId);
      await deliver(eventId);
      await deliver(eventId);
      expect(await effects(needId)).toEqual(['index']);
    });

    it('are handled once, also when delivered twice at one moment', async () => {
      const needId = newId();
      await publish({ needId });
      const eventId = await eventOf(needId);
      await Promise.all([deliver(eventId), deliver(eventId), deliver(eventId)]);
      expect(await effects(needId)).toEqual(['index']);
      expect(calls.get(`index ${needId}`)).toBe(1);
    });

    it('leave nothing behind when a handler fails, and are had again', async () => {
      const needId = newId();
      await publish({ needId, failures: 1 });
      const eventId = await eventOf(needId);
      await expect(deliver(eventId)).rejects.toThrow('not yet');
      expect(await effects(needId)).toEqual([]);
      await deliver(eventId);
      expect(await effects(needId)).toEqual(['index']);
    });

    it('fail by name where this process has no such handler', async () => {
      const needId = newId();
      await publish({ needId });
      await expect(deliver(await eventOf(needId), 'spec-of-old')).rejects.toThrow(
        'no event handler "spec-of-old"',
      );
    });
  });

  it('arrive from end to end: each handler once, with back-off, by whom they were caused', async () => {
    const worker = await startPlatform(template, [IndexTheNeed, TellTheOffice]);
    const [needId, personId] = [newId(), newId()];
    await worker.app.get(QueueWorkers).start([deliverEvent]);
    await worker.app.get(OutboxDispatcher).start();
    await publish({ needId, failures: 2 }, personId);
    await eventually(
      () => effects(needId),
      (done) => done.length === 2,
    );
    expect(await effects(needId)).toEqual(['index', 'tell']);
    expect([calls.get(`index ${needId}`), calls.get(`tell ${needId}`)]).toEqual([3, 3]);
    const by = await database.rows('SELECT DISTINCT person_id AS by FROM spec_effect WHERE need_id = $1', [
      needId,
    ]);
    expect(by).toEqual([{ by: personId }]);
    await worker.close();
  });
});
