import { platformDatabase } from '../../../../test/support/platform-app.js';
import { redisBinary, startRedis } from '../../../../test/support/redis-server.js';
import { describeJobQueue } from './job-queue.contract.js';

describeJobQueue('PostgreSQL', async () => {
  const database = await platformDatabase();
  return { database, env: {}, close: () => database.drop() };
});

const binary = redisBinary();

if (binary !== null) {
  describeJobQueue('Redis', async () => {
    const database = await platformDatabase();
    const redis = await startRedis(binary);
    return {
      database,
      env: { REDIS_URL: redis.url },
      close: async () => {
        await redis.close();
        await database.drop();
      },
    };
  });
} else {
  it('Redis was not found on the PATH, so the contract ran on PostgreSQL alone', () => {
    expect(redisBinary()).toBeNull();
  });
}
