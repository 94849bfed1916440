import { eventually } from '../../../../test/support/eventually.js';
import { platformDatabase, startPlatform, type PlatformApp } from '../../../../test/support/platform-app.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { Database } from '../database/index.js';
import { Signals } from './signals.js';

describe('Signals', () => {
  let database: TestDatabase;
  let here: PlatformApp;
  let there: PlatformApp;

  beforeAll(async () => {
    database = await platformDatabase();
    here = await startPlatform(database);
    there = await startPlatform(database);
  });

  afterAll(async () => {
    await here.close();
    await there.close();
    await database.drop();
  });

  /** What arrives on a topic there; a last message of its own tells that nothing before it is still on its way. */
  async function heard(topic: string, work: () => Promise<unknown>): Promise<unknown[]> {
    const messages: unknown[] = [];
    const stop = await there.app.get(Signals).listen(topic, (payload) => messages.push(payload));
    await work();
    await here.app.get(Signals).send(topic, 'end');
    await eventually(
      () => Promise.resolve(messages),
      (all) => all.includes('end'),
    );
    stop();
    return messages.filter((message) => message !== 'end');
  }

  it('reach other processes, by topic', async () => {
    const messages = await heard('run:1', async () => {
      await here.app.get(Signals).send('run:2', 'another');
      await here.app.get(Signals).send('run:1', { fraction: 0.5, note: '求解中' });
      await here.app.get(Signals).send('run:1');
    });
    expect(messages).toEqual([{ fraction: 0.5, note: '求解中' }, null]);
  });

  it('leave with the commit, and not at all after a rollback', async () => {
    const transaction = here.app.get(Database);
    const messages = await heard('tx', async () => {
      await transaction.transaction(async () => {
        await here.app.get(Signals).send('tx', 'kept');
      });
      const failing = transaction.transaction(async () => {
        await here.app.get(Signals).send('tx', 'lost');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
    });
    expect(messages).toEqual(['kept']);
  });

  it('are small', async () => {
    await expect(here.app.get(Signals).send('big', '长'.repeat(2_700))).rejects.toThrow('too large');
  });

  it('are heard by nobody who has stopped listening', async () => {
    const messages: unknown[] = [];
    const stop = await there.app.get(Signals).listen('quiet', (payload) => messages.push(payload));
    stop();
    await heard('quiet', () => here.app.get(Signals).send('quiet', 'late'));
    expect(messages).toEqual([]);
  });

  it('come as a stream that keeps what was not taken yet, and ends when it is left', async () => {
    const stream = there.app.get(Signals).stream<number>('numbers');
    const first = stream.next();
    await heard('numbers', async () => {
      for (const number of [1, 2, 3]) await here.app.get(Signals).send('numbers', number);
    });
    const taken = [await first, await stream.next(), await stream.next()].map(
      ({ value }) => value as unknown,
    );
    expect(taken).toEqual([1, 2, 3]);
    await stream.next();
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('are heard again after the connection was lost', async () => {
    const messages: unknown[] = [];
    const stop = await there.app.get(Signals).listen('again', (payload) => messages.push(payload));
    await here.app.get(Database).rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE application_name LIKE '%-signals' AND datname = current_database()`);
    await eventually(
      async () => {
        await here.app.get(Signals).send('again', 'hello');
        return messages.length;
      },
      (count) => count > 0,
    );
    stop();
  });
});
