import { createHash } from 'node:crypto';
import { createDataSource } from '@jiebang/platform/database';
import { migrateQueues } from '@jiebang/platform/queue';
import { PERSISTENCES } from './contexts.js';

/** Brings a database up to date: our own tables, then BullMQ's. Returns the names of the migrations that were run. */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({
    url,
    contexts: PERSISTENCES,
    poolSize: 1,
    applicationName: 'jiebang-migrate',
  }).initialize();
  try {
    const run = await dataSource.runMigrations();
    await migrateQueues(url);
    return run.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** Undoes the newest `steps` migrations. */
export async function undoMigrations(url: string, steps: number): Promise<void> {
  const dataSource = await createDataSource({
    url,
    contexts: PERSISTENCES,
    poolSize: 1,
    applicationName: 'jiebang-migrate',
  }).initialize();
  try {
    for (let step = 0; step < steps; step += 1) await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}

/** Foreign keys live in the migrations alone: entities hold ids, so TypeORM believes that each is one too many. */
const FOREIGN_KEY = /DROP CONSTRAINT "fk_/;

/** Statements that would bring the database to what the entities say; none when migrations and entities agree. */
export async function schemaDrift(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({
    url,
    contexts: PERSISTENCES,
    poolSize: 1,
    applicationName: 'jiebang-drift',
  }).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !FOREIGN_KEY.test(query));
  } finally {
    await dataSource.destroy();
  }
}

/** Changes whenever a migration is added or edited. */
export function migrationsFingerprint(): string {
  const sources = PERSISTENCES.flatMap(({ migrations }) =>
    migrations.map((migration) => migration.toString()),
  );
  return createHash('sha256').update(sources.join('\n')).digest('hex').slice(0, 32);
}

/** How many migrations there are in all. */
export function migrationCount(): number {
  return PERSISTENCES.reduce((count, { migrations }) => count + migrations.length, 0);
}
