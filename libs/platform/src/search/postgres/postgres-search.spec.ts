import type { DataSource } from 'typeorm';
import { emptyDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { createDataSource, Database } from '../../database/index.js';
import { describeSearchEngine, type ContractSubject } from '../search-engine.contract.js';
import { PostgresSearch } from './postgres-search.js';
import { searchPersistence } from './search.persistence.js';

async function connect(): Promise<{ readonly test: TestDatabase; readonly dataSource: DataSource }> {
  const test = await emptyDatabase();
  const dataSource = createDataSource({
    url: test.url,
    contexts: [searchPersistence],
    poolSize: 6,
    applicationName: 'search-spec',
  });
  await dataSource.initialize();
  await dataSource.runMigrations();
  return { test, dataSource };
}

describeSearchEngine('PostgreSQL', async (): Promise<ContractSubject> => {
  const { test, dataSource } = await connect();
  return {
    engine: new PostgresSearch(new Database(dataSource)),
    close: async () => {
      await dataSource.destroy();
      await test.drop();
    },
  };
});
