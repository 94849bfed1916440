import pg from 'pg';
import { emptyDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { migrate, migrationCount, schemaDrift, undoMigrations } from './migrate.js';

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
  });

  afterAll(() => database.drop());

  it('go up, agree with the entities, go down to nothing, and up again', async () => {
    expect(await migrate(database.url)).toHaveLength(migrationCount());
    const before = await tables(database.url);
    expect(before).toContain('outbox_event');
    expect(await schemaDrift(database.url)).toEqual([]);
    await undoMigrations(database.url, migrationCount());
    expect(await tables(database.url)).toEqual([]);
    await migrate(database.url);
    expect(await tables(database.url)).toEqual(before);
  });

  it('do nothing the second time', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });
});
