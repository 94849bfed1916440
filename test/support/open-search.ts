import { emptyDatabase } from './test-database.js';
import { createDataSource, Database } from '@jiebang/platform/database';
import { PostgresSearch, searchPersistence } from '@jiebang/platform/search';

/** The embedded engine on a database of its own. */
export interface OpenSearch {
  readonly database: Database;
  readonly engine: PostgresSearch;
  /** Takes the last migration back, or puts all on. */
  migrate(direction: 'up' | 'down'): Promise<void>;
  close(): Promise<void>;
}

export async function openSearch(): Promise<OpenSearch> {
  const test = await emptyDatabase();
  const dataSource = createDataSource({
    url: test.url,
    contexts: [searchPersistence],
    poolSize: 6,
    applicationName: 'search-spec',
  });
  await dataSource.initialize();
  await dataSource.runMigrations();
  const database = new Database(dataSource);
  return {
    database,
    engine: new PostgresSearch(database),
    migrate: async (direction) => {
      if (direction === 'up') await dataSource.runMigrations();
      else for (const _ of searchPersistence.migrations) await dataSource.undoLastMigration();
    },
    close: async () => {
      await dataSource.destroy();
      await test.drop();
    },
  };
}
