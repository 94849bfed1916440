import { DomainError } from '@jiebang/kernel';
import { platformDatabase, startPlatform, type PlatformApp } from '../../../../test/support/platform-app.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { Database } from '../database/index.js';
import { RateLimiter } from './rate-limiter.js';

const LIMIT = { name: 'spec.try', max: 3, windowMs: 60_000 };

describe('RateLimiter', () => {
  let database: TestDatabase;
  let one: PlatformApp;
  let two: PlatformApp;

  beforeAll(async () => {
    database = await platformDatabase();
    one = await startPlatform(database);
    two = await startPlatform(database);
    two.clock.set(one.clock.now());
  });

  afterAll(async () => {
    await one.close();
    await two.close();
    await database.drop();
  });

  const take = async (subject: string, by = one): Promise<number> => {
    try {
      await by.app.get(RateLimiter).take(LIMIT, subject);
      return 0;
    } catch (failure) {
      if (failure instanceof DomainError && failure.code === 'RATE_LIMITED')
        return Number(failure.params.seconds);
      throw failure;
    }
  };

  const advance = (ms: number) => [one, two].forEach(({ clock }) => clock.advance(ms));

  it('refuses from the first attempt too many on, and says for how long', async () => {
    expect([await take('a'), await take('a'), await take('a')]).toEqual([0, 0, 0]);
    expect(await take('a')).toBe(60);
    advance(45_500);
    expect(await take('a')).toBe(15);
    advance(14_500);
    expect([await take('a'), await take('a'), await take('a'), await take('a')]).toEqual([0, 0, 0, 60]);
  });

  it('counts subjects and limits apart', async () => {
    for (let times = 0; times < 3; times += 1) await take('b');
    expect(await take('c')).toBe(0);
    await expect(
      one.app.get(RateLimiter).take({ ...LIMIT, name: 'spec.other' }, 'b'),
    ).resolves.toBeUndefined();
  });

  it('holds over processes, and over attempts at one moment', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => take('d', index % 2 === 0 ? one : two)),
    );
    expect(outcomes.filter((seconds) => seconds === 0)).toHaveLength(3);
  });

  it('is not to be called where a rollback would forget the attempt', async () => {
    const work = () => one.app.get(RateLimiter).take(LIMIT, 'e');
    await expect(one.app.get(Database).transaction(work)).rejects.toThrow('inside a transaction');
  });

  it('keeps no login and no address, and forgets windows that are over', async () => {
    await take('zhang.wei@203.0.113.7');
    const kept = await one.app
      .get(Database)
      .rows<{ text: string }>('SELECT w::text AS text FROM rate_window w');
    expect(kept.some(({ text }) => text.includes('zhang'))).toBe(false);
    expect(await one.app.get(RateLimiter).sweep()).toBe(0);
    advance(60_000);
    expect(await one.app.get(RateLimiter).sweep()).toBe(kept.length);
  });
});
