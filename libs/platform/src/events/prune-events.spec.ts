import { startTestApp, type TestApp } from '../../../../test/support/test-app.js';
import { Database } from '../database/index.js';
import { PruneEvents } from './prune-events.jobs.js';

const DAY_MS = 86_400_000;

describe('pruning of bookkeeping', () => {
  let test: TestApp;
  let database: Database;

  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(Database);
  });

  afterAll(() => test.close());

  const add = async (name: string, daysAgo: number, dispatched: boolean) => {
    const at = new Date(test.clock.now().getTime() - daysAgo * DAY_MS);
    await database.rows(
      `WITH event AS (INSERT INTO outbox_event (id, name, payload, created_at, dispatched_at)
         VALUES (gen_random_uuid(), $1, '{}', $2, CASE WHEN $3 THEN $2::timestamptz END) RETURNING id)
       INSERT INTO event_delivery (event_id, handler) SELECT id, 'some-handler' FROM event`,
      [name, at, dispatched],
    );
  };

  it('takes what is old and delivered, and leaves what is young or was never dispatched', async () => {
    await add('old', 91, true);
    await add('young', 89, true);
    await add('forgotten', 400, false);
    await database.rows(
      `INSERT INTO idempotency_key (account_id, key, digest, created_at)
       VALUES (gen_random_uuid(), 'old', '', $1), (gen_random_uuid(), 'young', '', $2)`,
      [new Date(test.clock.now().getTime() - 8 * DAY_MS), test.clock.now()],
    );
    await test.app.get(PruneEvents).run();
    const events = await database.rows<{ name: string }>('SELECT name FROM outbox_event ORDER BY name');
    expect(events.map(({ name }) => name)).toEqual(['forgotten', 'young']);
    expect(await database.rows('SELECT 1 FROM event_delivery')).toHaveLength(2);
    expect(await database.rows('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
  });
});
