import { DataSource } from 'typeorm';
import pg from 'pg';
import type { ContextPersistence } from './context-persistence.js';
import { ReadableNames } from './naming-strategy.js';

const INT8 = 20;
const DATE = 1082;

/** Counts and fen are safe integers (the kernel checks), and a calendar date has no zone: keep both as they are. */
function readExactly(): void {
  pg.types.setTypeParser(INT8, (text) => Number(text));
  pg.types.setTypeParser(DATE, (text) => text);
}

export interface DataSourceSettings {
  readonly url: string;
  readonly contexts: readonly ContextPersistence[];
  /** Largest number of connections of this process. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/** A data source over the contexts' entities and migrations. Never synchronises: every schema change is a migration. */
export function createDataSource({
  url,
  contexts,
  poolSize,
  applicationName,
}: DataSourceSettings): DataSource {
  readExactly();
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities: contexts.flatMap(({ entities }) => [...entities]),
    migrations: contexts.flatMap(({ migrations }) => [...migrations]),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new ReadableNames(),
    synchronize: false,
    installExtensions: false,
    applicationName,
    poolSize,
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
    // A connection that the server closed while idle is replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  });
}
