import pg from 'pg';
import { cloneDatabase, emptyDatabase, type DatabaseTemplate } from './test-database.js';

async function run<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('test databases', () => {
  let migrations = 0;
  const template: DatabaseTemplate = {
    fingerprint: 'spec-of-test-databases',
    migrate: async (url) => {
      migrations += 1;
      await run(url, 'CREATE TABLE need (title text)');
    },
  };

  it('clones share one migration and nothing else', async () => {
    const [first, second] = await Promise.all([cloneDatabase(template), cloneDatabase(template)]);
    await run(first.url, `INSERT INTO need VALUES ('腔镜')`);
    expect(await run(first.url, 'SELECT title FROM need')).toEqual([{ title: '腔镜' }]);
    expect(await run(second.url, 'SELECT title FROM need')).toEqual([]);
    expect(migrations).toBe(1);
    await Promise.all([first.drop(), second.drop()]);
    await expect(run(first.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('makes the template again after a migration that failed half-way', async () => {
    const broken = {
      fingerprint: 'spec-of-broken',
      migrate: () => Promise.reject(new Error('broken migration')),
    };
    await expect(cloneDatabase(broken)).rejects.toThrow('broken migration');
    const mended = await cloneDatabase({ ...template, fingerprint: broken.fingerprint });
    expect(await run(mended.url, 'SELECT title FROM need')).toEqual([]);
    await mended.drop();
  });

  it('an empty database has no tables', async () => {
    const empty = await emptyDatabase();
    const tables = await run(empty.url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables).toEqual([]);
    await empty.drop();
  });
});
